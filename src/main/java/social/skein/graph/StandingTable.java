package social.skein.graph;

import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.ACCOUNT_NOTE;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.MUTE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import social.skein.platform.schema.tables.Block;

/** Everything between two people in one query. */
@Component
class StandingTable {
  private static final Block BLOCKING = BLOCK.as("blocking");
  private static final Block BLOCKED_BY = BLOCK.as("blocked_by");

  private final DSLContext sql;

  StandingTable(DSLContext sql) {
    this.sql = sql;
  }

  Relation relation(long viewerId, long accountId) {
    return RelationRows.joined(sql.select(RelationRows.COLUMNS).from(ACCOUNT), viewerId)
        .where(ACCOUNT.ID.eq(accountId))
        .fetchSingle(found -> RelationRows.read(viewerId == accountId, found));
  }

  Standing of(long viewerId, long accountId, Instant now) {
    var columns =
        sql.select(RelationRows.COLUMNS)
            .select(BLOCKING.CREATED_AT, BLOCKED_BY.CREATED_AT)
            .select(MUTE.MUTED_ID, MUTE.UNTIL, MUTE.NOTIFICATIONS, HIDDEN_BOOSTS.CREATED_AT)
            .select(ACCOUNT_NOTE.TEXT);
    return RelationRows.joined(columns.from(ACCOUNT), viewerId)
        .leftJoin(BLOCKING)
        .on(BLOCKING.BLOCKER_ID.eq(viewerId))
        .and(BLOCKING.BLOCKED_ID.eq(ACCOUNT.ID))
        .leftJoin(BLOCKED_BY)
        .on(BLOCKED_BY.BLOCKER_ID.eq(ACCOUNT.ID))
        .and(BLOCKED_BY.BLOCKED_ID.eq(viewerId))
        .leftJoin(MUTE)
        .on(MUTE.MUTER_ID.eq(viewerId))
        .and(MUTE.MUTED_ID.eq(ACCOUNT.ID))
        .and(Barriers.holds(MUTE, now))
        .leftJoin(HIDDEN_BOOSTS)
        .on(HIDDEN_BOOSTS.VIEWER_ID.eq(viewerId))
        .and(HIDDEN_BOOSTS.AUTHOR_ID.eq(ACCOUNT.ID))
        .leftJoin(ACCOUNT_NOTE)
        .on(ACCOUNT_NOTE.AUTHOR_ID.eq(viewerId))
        .and(ACCOUNT_NOTE.ABOUT_ID.eq(ACCOUNT.ID))
        .where(ACCOUNT.ID.eq(accountId))
        .fetchSingle(found -> standing(viewerId == accountId, found));
  }

  private static Standing standing(boolean self, Record found) {
    String note = found.get(ACCOUNT_NOTE.TEXT);
    return new Standing(
        RelationRows.read(self, found),
        found.get(BLOCKING.CREATED_AT) != null,
        found.get(BLOCKED_BY.CREATED_AT) != null,
        found.get(MUTE.MUTED_ID) == null ? null : MuteTable.mute(found),
        found.get(HIDDEN_BOOSTS.CREATED_AT) != null,
        note == null ? "" : note);
  }
}
