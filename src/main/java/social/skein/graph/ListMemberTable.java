package social.skein.graph;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is on which list. */
@Component
class ListMemberTable {
  private static final social.skein.platform.schema.tables.ListMember SAME = LIST_MEMBER.as("same");
  private static final social.skein.platform.schema.tables.PeopleList OTHER =
      PEOPLE_LIST.as("other");

  private final DSLContext sql;

  ListMemberTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Those of these people who may be put on somebody's list and are not on it, ascending. */
  List<Long> addable(long ownerId, long listId, Collection<Long> people) {
    return sql.select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.in(people))
        .and(ACCOUNT.ID.ne(ownerId))
        .and(not(Barriers.between(ownerId, ACCOUNT.ID)))
        .and(
            notExists(
                selectOne()
                    .from(LIST_MEMBER)
                    .where(LIST_MEMBER.LIST_ID.eq(listId))
                    .and(LIST_MEMBER.ACCOUNT_ID.eq(ACCOUNT.ID))))
        .orderBy(ACCOUNT.ID)
        .fetch(ACCOUNT.ID);
  }

  void insert(long listId, List<Long> people, Instant now) {
    sql.insertInto(LIST_MEMBER, LIST_MEMBER.LIST_ID, LIST_MEMBER.ACCOUNT_ID, LIST_MEMBER.CREATED_AT)
        .valuesOfRows(people.stream().map(it -> row(listId, it, now.toEpochMilli())).toList())
        .execute();
  }

  /** Those of these people who are on the list, ascending. */
  List<Long> among(long listId, Collection<Long> people) {
    return sql.select(LIST_MEMBER.ACCOUNT_ID)
        .from(LIST_MEMBER)
        .where(LIST_MEMBER.LIST_ID.eq(listId))
        .and(LIST_MEMBER.ACCOUNT_ID.in(people))
        .orderBy(LIST_MEMBER.ACCOUNT_ID)
        .fetch(LIST_MEMBER.ACCOUNT_ID);
  }

  void delete(long listId, Collection<Long> people) {
    sql.deleteFrom(LIST_MEMBER)
        .where(LIST_MEMBER.LIST_ID.eq(listId))
        .and(LIST_MEMBER.ACCOUNT_ID.in(people))
        .execute();
  }

  /** How many there are, also behind a block. */
  int count(long listId) {
    return sql.fetchCount(LIST_MEMBER, LIST_MEMBER.LIST_ID.eq(listId));
  }

  /** Whom no other list keeps out of the owner's home than this one, if it is exclusive. */
  List<Long> onlyHere(long ownerId, long listId) {
    return onlyHere(ownerId, listId, noCondition());
  }

  /** The same among these people. */
  List<Long> onlyHere(long ownerId, long listId, Collection<Long> people) {
    return onlyHere(ownerId, listId, LIST_MEMBER.ACCOUNT_ID.in(people));
  }

  private List<Long> onlyHere(long ownerId, long listId, Condition who) {
    Condition elsewhere =
        exists(
            selectOne()
                .from(SAME)
                .where(SAME.LIST_ID.eq(OTHER.ID))
                .and(SAME.ACCOUNT_ID.eq(LIST_MEMBER.ACCOUNT_ID)));
    return sql.select(LIST_MEMBER.ACCOUNT_ID)
        .from(LIST_MEMBER)
        .where(LIST_MEMBER.LIST_ID.eq(listId))
        .and(who)
        .and(
            notExists(
                selectOne()
                    .from(OTHER)
                    .where(OTHER.OWNER_ID.eq(ownerId))
                    .and(OTHER.EXCLUSIVE.eq(1L))
                    .and(OTHER.ID.ne(listId))
                    .and(elsewhere)))
        .orderBy(LIST_MEMBER.ACCOUNT_ID)
        .fetch(LIST_MEMBER.ACCOUNT_ID);
  }

  /** On which of somebody's lists a person is. */
  Set<Long> listsWith(long ownerId, long accountId) {
    return sql.select(PEOPLE_LIST.ID)
        .from(PEOPLE_LIST)
        .where(PEOPLE_LIST.OWNER_ID.eq(ownerId))
        .and(
            exists(
                selectOne()
                    .from(LIST_MEMBER)
                    .where(LIST_MEMBER.LIST_ID.eq(PEOPLE_LIST.ID))
                    .and(LIST_MEMBER.ACCOUNT_ID.eq(accountId))))
        .fetchSet(PEOPLE_LIST.ID);
  }

  /** Who is on somebody's lists, list by list, behind the one who is told last. */
  List<Lists.Entry> entries(long ownerId, Lists.@Nullable Entry last, int most) {
    Condition behind =
        last == null
            ? noCondition()
            : row(LIST_MEMBER.LIST_ID, LIST_MEMBER.ACCOUNT_ID)
                .gt(row(last.listId(), last.accountId()));
    return sql.select(
            LIST_MEMBER.LIST_ID, PEOPLE_LIST.NAME, LIST_MEMBER.ACCOUNT_ID, ACCOUNT.USERNAME)
        .from(PEOPLE_LIST)
        .join(LIST_MEMBER)
        .on(LIST_MEMBER.LIST_ID.eq(PEOPLE_LIST.ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(LIST_MEMBER.ACCOUNT_ID))
        .where(PEOPLE_LIST.OWNER_ID.eq(ownerId))
        .and(not(Barriers.between(ownerId, LIST_MEMBER.ACCOUNT_ID)))
        .and(behind)
        .orderBy(LIST_MEMBER.LIST_ID, LIST_MEMBER.ACCOUNT_ID)
        .limit(most)
        .fetch(row -> new Lists.Entry(row.value1(), row.value2(), row.value3(), row.value4()));
  }
}
