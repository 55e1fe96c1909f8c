package social.skein.graph;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import org.jooq.Condition;
import org.jooq.Field;

/** Who is on which list, as conditions for queries of any capability. */
public final class Listed {
  private Listed() {}

  /**
   * Whether an exclusive list of the viewer has the account on it. From the viewer's few such lists
   * to the person, never the other way: somebody may be on very many lists.
   */
  public static Condition apart(long viewerId, Field<Long> accountId) {
    return exists(
        selectOne()
            .from(PEOPLE_LIST)
            .where(PEOPLE_LIST.OWNER_ID.eq(viewerId))
            .and(PEOPLE_LIST.EXCLUSIVE.eq(inline(1L)))
            .and(exists(on(PEOPLE_LIST.ID, accountId))));
  }

  private static org.jooq.Select<?> on(Field<Long> listId, Field<Long> accountId) {
    return selectOne()
        .from(LIST_MEMBER)
        .where(LIST_MEMBER.LIST_ID.eq(listId))
        .and(LIST_MEMBER.ACCOUNT_ID.eq(accountId));
  }
}
