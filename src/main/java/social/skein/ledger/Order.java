package social.skein.ledger;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import social.skein.graph.FollowKey;
import social.skein.platform.paging.Keyset;

/**
 * What orders the ledger, with the person to break ties.
 *
 * @param value what stands in the row
 * @param ofKey the same of the key that a page begins at
 */
record Order<T>(
    Field<T> value, Field<Long> person, boolean ascending, Function<FollowKey, Field<T>> ofKey) {

  static Order<Long> byNumber(Field<Long> number, Field<Long> person, boolean ascending) {
    return new Order<>(number, person, ascending, key -> val(key.createdAt()));
  }

  /** On which side of the key a page lies. */
  Condition beside(Keyset<FollowKey> page) {
    FollowKey key = page.backwards() ? page.after() : page.before();
    if (key == null) {
      return noCondition();
    }
    var place = row(value, person);
    var limit = row(ofKey.apply(key), val(key.accountId()));
    return upwards(page) ? place.gt(limit) : place.lt(limit);
  }

  List<OrderField<?>> by(Keyset<FollowKey> page) {
    return upwards(page)
        ? List.of(value.asc(), person.asc())
        : List.of(value.desc(), person.desc());
  }

  private boolean upwards(Keyset<FollowKey> page) {
    return ascending != page.backwards();
  }
}
