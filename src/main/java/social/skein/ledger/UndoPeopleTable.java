package social.skein.ledger;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.LEDGER_UNDO;
import static social.skein.platform.schema.Tables.LEDGER_UNDO_PERSON;
import static social.skein.platform.schema.Tables.LEDGER_WAITING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** To whom a deed was done, and to whom it is still to be done. */
@Component
class UndoPeopleTable {
  private static final int ROWS_AT_ONCE = 500;

  private final DSLContext sql;

  UndoPeopleTable(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * One of those it was done to.
   *
   * @param since since when what it ended had been
   * @param watched whether the follower whom it ended asked to be told of posts
   */
  record Item(long personId, Instant since, boolean watched) {}

  void insert(long undoId, List<Item> items) {
    if (!items.isEmpty()) {
      sql.insertInto(
              LEDGER_UNDO_PERSON,
              LEDGER_UNDO_PERSON.UNDO_ID,
              LEDGER_UNDO_PERSON.PERSON_ID,
              LEDGER_UNDO_PERSON.SINCE,
              LEDGER_UNDO_PERSON.WATCHED)
          .valuesOfRows(
              items.stream()
                  .map(it ->
                      row(undoId, it.personId(), it.since().toEpochMilli(), it.watched() ? 1L : 0L))
                  .toList())
          .execute();
    }
  }

  /** Some of those it can still be undone for. */
  List<Item> items(long undoId, int most) {
    return sql.select(
            LEDGER_UNDO_PERSON.PERSON_ID, LEDGER_UNDO_PERSON.SINCE, LEDGER_UNDO_PERSON.WATCHED)
        .from(LEDGER_UNDO_PERSON)
        .where(LEDGER_UNDO_PERSON.UNDO_ID.eq(undoId))
        .and(LEDGER_UNDO_PERSON.LEFT_OUT.isNull())
        .orderBy(LEDGER_UNDO_PERSON.PERSON_ID)
        .limit(most)
        .fetch(it -> new Item(it.value1(), Instant.ofEpochMilli(it.value2()), it.value3() == 1));
  }

  void delete(long undoId, Collection<Long> people) {
    sql.deleteFrom(LEDGER_UNDO_PERSON)
        .where(LEDGER_UNDO_PERSON.UNDO_ID.eq(undoId))
        .and(LEDGER_UNDO_PERSON.PERSON_ID.in(people))
        .execute();
  }

  void insertWaiting(long undoId, List<Long> people) {
    for (int from = 0; from < people.size(); from += ROWS_AT_ONCE) {
      sql.insertInto(LEDGER_WAITING, LEDGER_WAITING.UNDO_ID, LEDGER_WAITING.PERSON_ID)
          .valuesOfRows(
              people.subList(from, Math.min(from + ROWS_AT_ONCE, people.size())).stream()
                  .map(it -> row(undoId, it))
                  .toList())
          .execute();
    }
  }

  List<Long> waiting(long undoId, int most) {
    return sql.select(LEDGER_WAITING.PERSON_ID)
        .from(LEDGER_WAITING)
        .where(LEDGER_WAITING.UNDO_ID.eq(undoId))
        .orderBy(LEDGER_WAITING.PERSON_ID)
        .limit(most)
        .fetch(LEDGER_WAITING.PERSON_ID);
  }

  int countWaiting(long undoId) {
    return sql.fetchCount(LEDGER_WAITING, LEDGER_WAITING.UNDO_ID.eq(undoId));
  }

  void deleteWaiting(long undoId, Collection<Long> people) {
    sql.deleteFrom(LEDGER_WAITING)
        .where(LEDGER_WAITING.UNDO_ID.eq(undoId))
        .and(LEDGER_WAITING.PERSON_ID.in(people))
        .execute();
  }

  void deleteWaiting(long undoId) {
    sql.deleteFrom(LEDGER_WAITING).where(LEDGER_WAITING.UNDO_ID.eq(undoId)).execute();
  }

  /** Lets it not be undone, nor done, for one of the people any more. */
  void leaveOut(long accountId, Deed deed, long personId, LeftOut.Why why) {
    Condition undo = LEDGER_UNDO.ACCOUNT_ID.eq(accountId).and(LEDGER_UNDO.DEED.eq(deed.code()));
    leaveOut(undo, List.of(personId), why);
    sql.deleteFrom(LEDGER_WAITING)
        .where(LEDGER_WAITING.PERSON_ID.eq(personId))
        .and(LEDGER_WAITING.UNDO_ID.in(select(LEDGER_UNDO.ID).from(LEDGER_UNDO).where(undo)))
        .execute();
  }

  /** Lets it not be undone for these people any more who are not on the list. */
  void leaveOut(long listId, List<Long> people) {
    leaveOut(LEDGER_UNDO.LIST_ID.eq(listId), people, LeftOut.Why.UNLISTED);
  }

  private void leaveOut(Condition undo, List<Long> people, LeftOut.Why why) {
    sql.update(LEDGER_UNDO_PERSON)
        .set(LEDGER_UNDO_PERSON.LEFT_OUT, why.code())
        .where(LEDGER_UNDO_PERSON.PERSON_ID.in(people))
        .and(LEDGER_UNDO_PERSON.LEFT_OUT.isNull())
        .and(LEDGER_UNDO_PERSON.UNDO_ID.in(select(LEDGER_UNDO.ID).from(LEDGER_UNDO).where(undo)))
        .execute();
  }
}
