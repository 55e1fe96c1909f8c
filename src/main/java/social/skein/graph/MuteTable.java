package social.skein.graph;

import static org.jooq.impl.DSL.not;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.MUTE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.paging.Keyset;

@Component
class MuteTable {
  private static final ByDate ORDER = new ByDate(MUTE.CREATED_AT, MUTE.MUTED_ID);

  private final DSLContext sql;

  MuteTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Mutes somebody, on new terms when they were muted already. */
  void put(long muterId, long mutedId, Mute mute, Instant now) {
    Instant until = mute.until();
    Long end = until == null ? null : until.toEpochMilli();
    long notifications = mute.notifications() ? 1 : 0;
    sql.insertInto(MUTE)
        .set(MUTE.MUTER_ID, muterId)
        .set(MUTE.MUTED_ID, mutedId)
        .set(MUTE.CREATED_AT, now.toEpochMilli())
        .set(MUTE.UNTIL, end)
        .set(MUTE.NOTIFICATIONS, notifications)
        .onConflict(MUTE.MUTER_ID, MUTE.MUTED_ID)
        .doUpdate()
        .set(MUTE.CREATED_AT, now.toEpochMilli())
        .set(MUTE.UNTIL, end)
        .set(MUTE.NOTIFICATIONS, notifications)
        .execute();
  }

  /** Whether the mute was there, also one that had ended. */
  boolean delete(long muterId, long mutedId) {
    return sql.deleteFrom(MUTE)
            .where(MUTE.MUTER_ID.eq(muterId))
            .and(MUTE.MUTED_ID.eq(mutedId))
            .execute()
        == 1;
  }

  /** Whom somebody mutes now, without those behind a block. */
  List<Dated<MutedPerson>> list(long muterId, Instant now, Keyset<FollowKey> page) {
    return sql.select(AccountRows.COLUMNS)
        .select(MUTE.CREATED_AT, MUTE.MUTED_ID, MUTE.UNTIL, MUTE.NOTIFICATIONS)
        .from(MUTE)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MUTE.MUTED_ID))
        .where(MUTE.MUTER_ID.eq(muterId))
        .and(Barriers.holds(MUTE, now))
        .and(not(Barriers.between(muterId, MUTE.MUTED_ID)))
        .and(ORDER.beside(page))
        .orderBy(ORDER.order(page))
        .limit(page.limit())
        .fetch(found -> ORDER.read(found, new MutedPerson(AccountRows.read(found), mute(found))));
  }

  /** The mute in a row that has its columns. */
  static Mute mute(Record found) {
    Long until = found.get(MUTE.UNTIL);
    return new Mute(
        until == null ? null : Instant.ofEpochMilli(until), found.get(MUTE.NOTIFICATIONS) == 1);
  }
}
