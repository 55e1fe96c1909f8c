package social.skein.ledger;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.LEDGER_UNDO;
import static social.skein.platform.schema.Tables.LEDGER_UNDO_PERSON;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to several people at once, as long as it can be undone. */
@Component
class UndoTable {
  private final DSLContext sql;

  UndoTable(DSLContext sql) {
    this.sql = sql;
  }

  /** One of those it was done to, and since when what it ended had been. */
  record Item(long personId, Instant since) {}

  void insert(long id, long accountId, Deed deed, @Nullable Long listId, List<Item> items) {
    sql.insertInto(LEDGER_UNDO)
        .set(LEDGER_UNDO.ID, id)
        .set(LEDGER_UNDO.ACCOUNT_ID, accountId)
        .set(LEDGER_UNDO.DEED, deed.code())
        .set(LEDGER_UNDO.LIST_ID, listId)
        .execute();
    sql.insertInto(
            LEDGER_UNDO_PERSON,
            LEDGER_UNDO_PERSON.UNDO_ID,
            LEDGER_UNDO_PERSON.PERSON_ID,
            LEDGER_UNDO_PERSON.SINCE)
        .valuesOfRows(
            items.stream().map(it -> row(id, it.personId(), it.since().toEpochMilli())).toList())
        .execute();
  }

  Optional<Undo> newest(long accountId, long earliestId) {
    return undo(LEDGER_UNDO.ACCOUNT_ID.eq(accountId).and(LEDGER_UNDO.ID.ge(earliestId)));
  }

  /** The deed with that id, when it is theirs. */
  Optional<Undo> find(long accountId, long id, long earliestId) {
    return undo(
        LEDGER_UNDO
            .ID
            .eq(id)
            .and(LEDGER_UNDO.ACCOUNT_ID.eq(accountId))
            .and(LEDGER_UNDO.ID.ge(earliestId)));
  }

  private Optional<Undo> undo(Condition which) {
    return sql.select(
            LEDGER_UNDO.ID, LEDGER_UNDO.DEED, LEDGER_UNDO.LIST_ID, PEOPLE_LIST.NAME, count())
        .from(LEDGER_UNDO)
        .leftJoin(PEOPLE_LIST)
        .on(PEOPLE_LIST.ID.eq(LEDGER_UNDO.LIST_ID))
        .join(LEDGER_UNDO_PERSON)
        .on(LEDGER_UNDO_PERSON.UNDO_ID.eq(LEDGER_UNDO.ID))
        .where(which)
        .groupBy(LEDGER_UNDO.ID, LEDGER_UNDO.DEED, LEDGER_UNDO.LIST_ID, PEOPLE_LIST.NAME)
        .orderBy(LEDGER_UNDO.ID.desc())
        .limit(1)
        .fetchOptional(it ->
            new Undo(it.value1(), Deed.of(it.value2()), it.value3(), it.value4(), it.value5()));
  }

  List<Item> items(long undoId) {
    return sql.select(LEDGER_UNDO_PERSON.PERSON_ID, LEDGER_UNDO_PERSON.SINCE)
        .from(LEDGER_UNDO_PERSON)
        .where(LEDGER_UNDO_PERSON.UNDO_ID.eq(undoId))
        .orderBy(LEDGER_UNDO_PERSON.PERSON_ID)
        .fetch(it -> new Item(it.value1(), Instant.ofEpochMilli(it.value2())));
  }

  void delete(long undoId) {
    sql.deleteFrom(LEDGER_UNDO).where(LEDGER_UNDO.ID.eq(undoId)).execute();
  }

  /** Lets it not be undone for these people any more who are not on the list. */
  void forget(long listId, List<Long> people) {
    sql.deleteFrom(LEDGER_UNDO_PERSON)
        .where(LEDGER_UNDO_PERSON.PERSON_ID.in(people))
        .and(
            LEDGER_UNDO_PERSON.UNDO_ID.in(
                select(LEDGER_UNDO.ID).from(LEDGER_UNDO).where(LEDGER_UNDO.LIST_ID.eq(listId))))
        .execute();
  }

  void deleteBefore(long accountId, long earliestId) {
    sql.deleteFrom(LEDGER_UNDO)
        .where(LEDGER_UNDO.ACCOUNT_ID.eq(accountId))
        .and(LEDGER_UNDO.ID.lt(earliestId))
        .execute();
  }

  /** Lets it not be undone for one of the people any more. */
  void forget(long accountId, Deed deed, long personId) {
    sql.deleteFrom(LEDGER_UNDO_PERSON)
        .where(LEDGER_UNDO_PERSON.PERSON_ID.eq(personId))
        .and(
            LEDGER_UNDO_PERSON.UNDO_ID.in(
                select(LEDGER_UNDO.ID)
                    .from(LEDGER_UNDO)
                    .where(LEDGER_UNDO.ACCOUNT_ID.eq(accountId))
                    .and(LEDGER_UNDO.DEED.eq(deed.code()))))
        .execute();
  }
}
