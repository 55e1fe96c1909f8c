package social.skein.graph;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.TableField;
import social.skein.platform.paging.Keyset;

/** The columns that order a list of people by a date, the newest first. */
record ByDate(TableField<?, Long> date, TableField<?, Long> person) {

  /** On which side of the key a page lies. */
  Condition beside(Keyset<FollowKey> page) {
    var place = row(date, person);
    FollowKey before = page.before();
    FollowKey after = page.after();
    if (before != null) {
      return place.lt(row(before.createdAt(), before.accountId()));
    }
    return after == null ? noCondition() : place.gt(row(after.createdAt(), after.accountId()));
  }

  List<OrderField<?>> order(Keyset<FollowKey> page) {
    return page.backwards()
        ? List.of(date.asc(), person.asc())
        : List.of(date.desc(), person.desc());
  }

  /** What a row that has these columns holds, with its place in the list. */
  <T> Dated<T> read(Record found, T item) {
    return new Dated<>(item, new FollowKey(found.get(date), found.get(person)).cursor());
  }

  record Dated<T>(T item, String cursor) {}
}
