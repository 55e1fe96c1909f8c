package social.skein.graph;

import static social.skein.platform.schema.Tables.FOLLOW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;

@Component
class FollowTable {
  private final DSLContext sql;

  FollowTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether the edge is new. */
  boolean insert(long followerId, long followedId, Instant since) {
    return sql.insertInto(FOLLOW)
            .set(FOLLOW.FOLLOWER_ID, followerId)
            .set(FOLLOW.FOLLOWED_ID, followedId)
            .set(FOLLOW.CREATED_AT, since.toEpochMilli())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  BulkInsert<NewFollow> bulk() {
    return new BulkInsert<>(
        sql,
        FOLLOW,
        List.of(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID, FOLLOW.CREATED_AT),
        follow ->
            new Object[] {follow.followerId(), follow.followedId(), follow.since().toEpochMilli()});
  }

  /** Whether the edge was there. */
  boolean delete(long followerId, long followedId) {
    return sql.deleteFrom(FOLLOW).where(edge(followerId, followedId)).execute() == 1;
  }

  @Nullable Instant since(long followerId, long followedId) {
    Long since =
        sql.select(FOLLOW.CREATED_AT)
            .from(FOLLOW)
            .where(edge(followerId, followedId))
            .fetchOne(FOLLOW.CREATED_AT);
    return since == null ? null : Instant.ofEpochMilli(since);
  }

  /** What the account is to the viewer, by the edges both ways. */
  Relation relation(long viewerId, long accountId) {
    Map<Long, Long> sinceByFollower =
        sql.select(FOLLOW.FOLLOWER_ID, FOLLOW.CREATED_AT)
            .from(FOLLOW)
            .where(edge(viewerId, accountId))
            .or(edge(accountId, viewerId))
            .fetchMap(FOLLOW.FOLLOWER_ID, FOLLOW.CREATED_AT);
    Long since = sinceByFollower.get(viewerId);
    return new Relation(
        viewerId == accountId,
        since == null ? null : Instant.ofEpochMilli(since),
        sinceByFollower.containsKey(accountId));
  }

  private static Condition edge(long followerId, long followedId) {
    return FOLLOW.FOLLOWER_ID.eq(followerId).and(FOLLOW.FOLLOWED_ID.eq(followedId));
  }
}
