package social.skein.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.LEDGER_UNDO;
import static social.skein.platform.schema.Tables.LEDGER_UNDO_PERSON;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;

/** What was done to several people at once, as long as it can be undone. */
@Component
class UndoTable {
  private static final Condition WORKING =
      LEDGER_UNDO.STAGE.in(DSL.inline(Stage.DOING.code()), DSL.inline(Stage.UNDOING.code()));

  private static final Field<Integer> PEOPLE = count(LEDGER_UNDO_PERSON.LEFT_OUT.isNull());
  private static final Field<Integer> LEFT = count(LEDGER_UNDO_PERSON.LEFT_OUT.isNotNull());

  private final DSLContext sql;

  UndoTable(DSLContext sql) {
    this.sql = sql;
  }

  private static Field<Integer> count(Condition which) {
    return field(
        selectCount()
            .from(LEDGER_UNDO_PERSON)
            .where(LEDGER_UNDO_PERSON.UNDO_ID.eq(LEDGER_UNDO.ID))
            .and(which));
  }

  void insert(long id, long accountId, Deed deed, @Nullable Long listId, Stage stage, int asked) {
    sql.insertInto(LEDGER_UNDO)
        .set(LEDGER_UNDO.ID, id)
        .set(LEDGER_UNDO.ACCOUNT_ID, accountId)
        .set(LEDGER_UNDO.DEED, deed.code())
        .set(LEDGER_UNDO.LIST_ID, listId)
        .set(LEDGER_UNDO.STAGE, stage.code())
        .set(LEDGER_UNDO.ASKED, (long) asked)
        .execute();
  }

  /**
   * The newest deed of theirs that is being done or undone, can be undone, or was undone but for
   * some.
   */
  Optional<Undo> newest(long accountId, Instant earliest) {
    Condition told = LEDGER_UNDO.STAGE.eq(Stage.UNDONE.code()).and(anybody(noCondition()));
    return undo(
        LEDGER_UNDO
            .ACCOUNT_ID
            .eq(accountId)
            .and(WORKING.or(since(earliest).and(undoable().or(told)))));
  }

  private static Condition undoable() {
    return LEDGER_UNDO
        .STAGE
        .eq(Stage.DONE.code())
        .and(anybody(LEDGER_UNDO_PERSON.LEFT_OUT.isNull()));
  }

  private static Condition anybody(Condition which) {
    return exists(
        selectOne()
            .from(LEDGER_UNDO_PERSON)
            .where(LEDGER_UNDO_PERSON.UNDO_ID.eq(LEDGER_UNDO.ID))
            .and(which));
  }

  private static Condition since(Instant earliest) {
    return LEDGER_UNDO
        .ID
        .ge(Ids.first(earliest))
        .or(coalesce(LEDGER_UNDO.ENDED_AT, 0L).ge(earliest.toEpochMilli()));
  }

  /** As {@link #newest}, of those that can be undone or are at work. */
  Optional<Undo> undoable(long accountId, Instant earliest) {
    return undo(
        LEDGER_UNDO.ACCOUNT_ID.eq(accountId).and(WORKING.or(since(earliest).and(undoable()))));
  }

  /** The newest of theirs that was undone since then. */
  Optional<Undo> undone(long accountId, Instant earliest) {
    return undo(
        LEDGER_UNDO
            .ACCOUNT_ID
            .eq(accountId)
            .and(LEDGER_UNDO.STAGE.eq(Stage.UNDONE.code()))
            .and(LEDGER_UNDO.ENDED_AT.ge(earliest.toEpochMilli())));
  }

  /** The deed with that id, when it is theirs. */
  Optional<Undo> find(long accountId, long id, Instant earliest) {
    return undo(
        LEDGER_UNDO
            .ID
            .eq(id)
            .and(LEDGER_UNDO.ACCOUNT_ID.eq(accountId))
            .and(WORKING.or(since(earliest))));
  }

  /** Whether one of theirs is being done or undone. */
  boolean busy(long accountId) {
    return sql.fetchExists(LEDGER_UNDO, LEDGER_UNDO.ACCOUNT_ID.eq(accountId).and(WORKING));
  }

  /** All that are being done or undone. */
  List<Long> working() {
    return sql.select(LEDGER_UNDO.ID)
        .from(LEDGER_UNDO)
        .where(WORKING)
        .orderBy(LEDGER_UNDO.ID)
        .fetch(LEDGER_UNDO.ID);
  }

  Optional<Long> owner(long id) {
    return sql.select(LEDGER_UNDO.ACCOUNT_ID)
        .from(LEDGER_UNDO)
        .where(LEDGER_UNDO.ID.eq(id))
        .fetchOptional(LEDGER_UNDO.ACCOUNT_ID);
  }

  Optional<Undo> byId(long id) {
    return undo(LEDGER_UNDO.ID.eq(id));
  }

  private Optional<Undo> undo(Condition which) {
    return sql.select(
            LEDGER_UNDO.ID,
            LEDGER_UNDO.DEED,
            LEDGER_UNDO.LIST_ID,
            PEOPLE_LIST.NAME,
            LEDGER_UNDO.STAGE,
            PEOPLE,
            LEFT,
            LEDGER_UNDO.ASKED)
        .from(LEDGER_UNDO)
        .leftJoin(PEOPLE_LIST)
        .on(PEOPLE_LIST.ID.eq(LEDGER_UNDO.LIST_ID))
        .where(which)
        .orderBy(LEDGER_UNDO.ID.desc())
        .limit(1)
        .fetchOptional(it ->
            new Undo(
                it.value1(),
                Deed.of(it.value2()),
                it.value3(),
                it.value4(),
                Stage.of(it.value5()),
                it.value6(),
                it.value7(),
                it.value8().intValue()));
  }

  void enter(long id, Stage stage, int asked) {
    sql.update(LEDGER_UNDO)
        .set(LEDGER_UNDO.STAGE, stage.code())
        .set(LEDGER_UNDO.ASKED, (long) asked)
        .where(LEDGER_UNDO.ID.eq(id))
        .execute();
  }

  void end(long id, Stage stage, Instant now) {
    sql.update(LEDGER_UNDO)
        .set(LEDGER_UNDO.STAGE, stage.code())
        .set(LEDGER_UNDO.ENDED_AT, now.toEpochMilli())
        .where(LEDGER_UNDO.ID.eq(id))
        .execute();
  }

  /**
   * For whom it cannot be undone, and why, in the order of their names. Nobody is told of anybody
   * else's block, nor by whom else it was ended, so these are not among them.
   */
  List<LeftOut> leftOut(long accountId, long undoId, int most) {
    Condition blocking =
        blocks(val(accountId), LEDGER_UNDO_PERSON.PERSON_ID)
            .or(LEDGER_UNDO_PERSON.LEFT_OUT.ne(LeftOut.Why.KEPT_AWAY.code()));
    return sql.select(ACCOUNT.USERNAME, LEDGER_UNDO_PERSON.LEFT_OUT)
        .from(LEDGER_UNDO_PERSON)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(LEDGER_UNDO_PERSON.PERSON_ID))
        .where(LEDGER_UNDO_PERSON.UNDO_ID.eq(undoId))
        .and(LEDGER_UNDO_PERSON.LEFT_OUT.isNotNull())
        .and(blocking)
        .andNot(blocks(LEDGER_UNDO_PERSON.PERSON_ID, val(accountId)))
        .orderBy(ACCOUNT.USERNAME)
        .limit(most)
        .fetch(it -> new LeftOut(it.value1(), LeftOut.Why.of(it.value2())));
  }

  private static Condition blocks(Field<Long> blocker, Field<Long> blocked) {
    return exists(
        selectOne()
            .from(BLOCK)
            .where(BLOCK.BLOCKER_ID.eq(blocker))
            .and(BLOCK.BLOCKED_ID.eq(blocked)));
  }

  /** Forgets what cannot be undone any more for its age, and what is undone. */
  void forgetOld(long accountId, Instant earliest) {
    sql.deleteFrom(LEDGER_UNDO)
        .where(LEDGER_UNDO.ACCOUNT_ID.eq(accountId))
        .and(WORKING.not())
        .and(since(earliest).not().or(LEDGER_UNDO.STAGE.eq(Stage.UNDONE.code())))
        .execute();
  }
}
