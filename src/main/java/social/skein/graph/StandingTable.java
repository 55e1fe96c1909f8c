package social.skein.graph;

import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.MUTE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import social.skein.platform.schema.tables.Block;
import social.skein.platform.schema.tables.Follow;

/** Everything between two people in one query. */
@Component
class StandingTable {
  private static final Follow BY_VIEWER = FOLLOW.as("by_viewer");
  private static final Follow OF_VIEWER = FOLLOW.as("of_viewer");
  private static final Block BLOCKING = BLOCK.as("blocking");
  private static final Block BLOCKED_BY = BLOCK.as("blocked_by");

  private final DSLContext sql;

  StandingTable(DSLContext sql) {
    this.sql = sql;
  }

  Standing of(long viewerId, long accountId, Instant now) {
    return sql.select(BY_VIEWER.CREATED_AT, OF_VIEWER.CREATED_AT)
        .select(BLOCKING.CREATED_AT, BLOCKED_BY.CREATED_AT)
        .select(MUTE.MUTED_ID, MUTE.UNTIL, MUTE.NOTIFICATIONS, HIDDEN_BOOSTS.CREATED_AT)
        .from(ACCOUNT)
        .leftJoin(BY_VIEWER)
        .on(BY_VIEWER.FOLLOWER_ID.eq(viewerId))
        .and(BY_VIEWER.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(OF_VIEWER)
        .on(OF_VIEWER.FOLLOWER_ID.eq(ACCOUNT.ID))
        .and(OF_VIEWER.FOLLOWED_ID.eq(viewerId))
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
        .where(ACCOUNT.ID.eq(accountId))
        .fetchSingle(found -> standing(viewerId == accountId, found));
  }

  private static Standing standing(boolean self, Record found) {
    Long since = found.get(BY_VIEWER.CREATED_AT);
    boolean followsYou = found.get(OF_VIEWER.CREATED_AT) != null;
    Instant following = since == null ? null : Instant.ofEpochMilli(since);
    return new Standing(
        new Relation(self, following, followsYou),
        found.get(BLOCKING.CREATED_AT) != null,
        found.get(BLOCKED_BY.CREATED_AT) != null,
        found.get(MUTE.MUTED_ID) == null ? null : MuteTable.mute(found),
        found.get(HIDDEN_BOOSTS.CREATED_AT) != null);
  }
}
