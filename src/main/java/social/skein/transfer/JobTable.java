package social.skein.transfer;

import static social.skein.platform.schema.Tables.IMPORT_JOB;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class JobTable {
  private final DSLContext sql;

  JobTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long id, long accountId, Kind kind, boolean overwrite, String fileName, Instant now) {
    sql.insertInto(IMPORT_JOB)
        .set(IMPORT_JOB.ID, id)
        .set(IMPORT_JOB.ACCOUNT_ID, accountId)
        .set(IMPORT_JOB.KIND, kind.code())
        .set(IMPORT_JOB.OVERWRITE, overwrite ? 1L : 0L)
        .set(IMPORT_JOB.FILE_NAME, fileName)
        .set(IMPORT_JOB.STATE, State.READING.code())
        .set(IMPORT_JOB.ENTRIES, 0L)
        .set(IMPORT_JOB.REACHED, 0L)
        .set(IMPORT_JOB.CHANGED_AT, now.toEpochMilli())
        .execute();
  }

  Optional<Import> byId(long id) {
    return which(IMPORT_JOB.ID.eq(id)).stream().findFirst();
  }

  /** Somebody's import, once it can be looked at. */
  Optional<Import> find(long accountId, long id) {
    return which(IMPORT_JOB.ID.eq(id).and(IMPORT_JOB.ACCOUNT_ID.eq(accountId)).and(shown()))
        .stream()
        .findFirst();
  }

  /** Somebody's newest imports. */
  List<Import> newest(long accountId, int most) {
    return sql.selectFrom(IMPORT_JOB)
        .where(IMPORT_JOB.ACCOUNT_ID.eq(accountId))
        .and(shown())
        .orderBy(IMPORT_JOB.ID.desc())
        .limit(most)
        .fetch(JobTable::read);
  }

  private static Condition shown() {
    return in(Set.of(State.READING, State.GONE)).not();
  }

  List<Import> of(long accountId, Set<State> states) {
    return which(IMPORT_JOB.ACCOUNT_ID.eq(accountId).and(in(states)));
  }

  List<Import> in(State... states) {
    return which(in(Set.of(states)));
  }

  /** Those that came into that state, and stayed in it, before then. */
  List<Import> before(Instant then, Set<State> states) {
    return which(in(states).and(IMPORT_JOB.CHANGED_AT.lt(then.toEpochMilli())));
  }

  private List<Import> which(Condition condition) {
    return sql.selectFrom(IMPORT_JOB).where(condition).orderBy(IMPORT_JOB.ID).fetch(JobTable::read);
  }

  private static Condition in(Set<State> states) {
    return IMPORT_JOB.STATE.in(states.stream().map(State::code).collect(Collectors.toList()));
  }

  private static Import read(Record row) {
    return new Import(
        row.get(IMPORT_JOB.ID),
        row.get(IMPORT_JOB.ACCOUNT_ID),
        Kind.named(row.get(IMPORT_JOB.KIND)).orElseThrow(),
        row.get(IMPORT_JOB.OVERWRITE) == 1,
        row.get(IMPORT_JOB.FILE_NAME),
        State.of(row.get(IMPORT_JOB.STATE)),
        Math.toIntExact(row.get(IMPORT_JOB.ENTRIES)),
        Math.toIntExact(row.get(IMPORT_JOB.REACHED)),
        Instant.ofEpochMilli(row.get(IMPORT_JOB.CHANGED_AT)));
  }

  void enter(long id, State state, Instant now) {
    sql.update(IMPORT_JOB)
        .set(IMPORT_JOB.STATE, state.code())
        .set(IMPORT_JOB.CHANGED_AT, now.toEpochMilli())
        .where(IMPORT_JOB.ID.eq(id))
        .execute();
  }

  void holds(long id, int entries) {
    sql.update(IMPORT_JOB)
        .set(IMPORT_JOB.ENTRIES, (long) entries)
        .where(IMPORT_JOB.ID.eq(id))
        .execute();
  }

  void reach(long id, int place) {
    sql.update(IMPORT_JOB)
        .set(IMPORT_JOB.REACHED, (long) place)
        .where(IMPORT_JOB.ID.eq(id))
        .execute();
  }

  void delete(long id) {
    sql.deleteFrom(IMPORT_JOB).where(IMPORT_JOB.ID.eq(id)).execute();
  }
}
