package social.skein.graph;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectCount;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

/** The lists themselves. */
@Component
class ListTable {
  private final DSLContext sql;

  ListTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long id, long ownerId, ListTerms terms) {
    sql.insertInto(PEOPLE_LIST)
        .set(PEOPLE_LIST.ID, id)
        .set(PEOPLE_LIST.OWNER_ID, ownerId)
        .set(PEOPLE_LIST.NAME, terms.name())
        .set(PEOPLE_LIST.NAME_KEY, ListTerms.key(terms.name()))
        .set(PEOPLE_LIST.EXCLUSIVE, flag(terms))
        .execute();
  }

  void update(long id, ListTerms terms) {
    sql.update(PEOPLE_LIST)
        .set(PEOPLE_LIST.NAME, terms.name())
        .set(PEOPLE_LIST.NAME_KEY, ListTerms.key(terms.name()))
        .set(PEOPLE_LIST.EXCLUSIVE, flag(terms))
        .where(PEOPLE_LIST.ID.eq(id))
        .execute();
  }

  private static long flag(ListTerms terms) {
    return terms.exclusive() ? 1 : 0;
  }

  /** With everybody on it. */
  void delete(long id) {
    sql.deleteFrom(PEOPLE_LIST).where(PEOPLE_LIST.ID.eq(id)).execute();
  }

  int count(long ownerId) {
    return sql.fetchCount(PEOPLE_LIST, PEOPLE_LIST.OWNER_ID.eq(ownerId));
  }

  /** Somebody's lists in the order of their names. */
  List<PeopleList> of(long ownerId) {
    return lists(ownerId).orderBy(PEOPLE_LIST.NAME_KEY).fetch(row -> read(ownerId, row));
  }

  Optional<PeopleList> find(long ownerId, long id) {
    return one(ownerId, PEOPLE_LIST.ID.eq(id));
  }

  Optional<PeopleList> named(long ownerId, String name) {
    return one(ownerId, PEOPLE_LIST.NAME_KEY.eq(ListTerms.key(name)));
  }

  private Optional<PeopleList> one(long ownerId, Condition which) {
    return lists(ownerId).and(which).fetchOptional(row -> read(ownerId, row));
  }

  private SelectConditionStep<? extends Record> lists(long ownerId) {
    return sql.select(PEOPLE_LIST.ID, PEOPLE_LIST.NAME, PEOPLE_LIST.EXCLUSIVE, people(ownerId))
        .from(PEOPLE_LIST)
        .where(PEOPLE_LIST.OWNER_ID.eq(ownerId));
  }

  private static Field<Integer> people(long ownerId) {
    return field(
            selectCount()
                .from(LIST_MEMBER)
                .where(LIST_MEMBER.LIST_ID.eq(PEOPLE_LIST.ID))
                .and(not(Barriers.between(ownerId, LIST_MEMBER.ACCOUNT_ID))))
        .as("people");
  }

  private static PeopleList read(long ownerId, Record row) {
    return new PeopleList(
        row.get(PEOPLE_LIST.ID),
        row.get(PEOPLE_LIST.NAME),
        row.get(PEOPLE_LIST.EXCLUSIVE) == 1,
        row.get(people(ownerId)));
  }
}
