package social.skein.post;

import static org.jooq.impl.DSL.not;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FAVOURITE;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.graph.Person;
import social.skein.graph.PersonRows;
import social.skein.platform.paging.Keyset;

/** Who did something with a post. */
@Component
class ReactingTable {
  private final DSLContext sql;

  ReactingTable(DSLContext sql) {
    this.sql = sql;
  }

  List<Marked<Person>> boosted(long postId, long viewerId, Keyset<Long> page) {
    return people(POST.ID, POST.AUTHOR_ID, POST.BOOST_OF_ID.eq(postId), viewerId, page);
  }

  List<Marked<Person>> favourited(long postId, long viewerId, Keyset<Long> page) {
    return people(FAVOURITE.ID, FAVOURITE.ACCOUNT_ID, FAVOURITE.POST_ID.eq(postId), viewerId, page);
  }

  private List<Marked<Person>> people(
      TableField<?, Long> id,
      TableField<?, Long> person,
      Condition which,
      long viewerId,
      Keyset<Long> page) {
    return PersonRows.people(sql, viewerId, id)
        .join(id.getTable())
        .on(ACCOUNT.ID.eq(person))
        .where(which)
        .and(not(Barriers.between(viewerId, person)))
        .and(Marked.beside(page, id))
        .orderBy(Marked.order(page, id))
        .limit(page.limit())
        .fetch(row -> new Marked<>(row.get(id), PersonRows.read(viewerId, row)));
  }
}
