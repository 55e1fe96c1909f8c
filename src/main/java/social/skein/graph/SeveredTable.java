package social.skein.graph;

import static social.skein.platform.schema.Tables.SEVERED_FOLLOW;

import java.time.Instant;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SeveredTable {
  private final DSLContext sql;

  SeveredTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long followerId, long followedId, Instant since, Instant now) {
    sql.insertInto(SEVERED_FOLLOW)
        .set(SEVERED_FOLLOW.FOLLOWER_ID, followerId)
        .set(SEVERED_FOLLOW.FOLLOWED_ID, followedId)
        .set(SEVERED_FOLLOW.CREATED_AT, since.toEpochMilli())
        .set(SEVERED_FOLLOW.SEVERED_AT, now.toEpochMilli())
        .execute();
  }

  /** Since when the one followed the other, or null when no block has cut that. */
  @Nullable Instant since(long followerId, long followedId) {
    Long since =
        sql.select(SEVERED_FOLLOW.CREATED_AT)
            .from(SEVERED_FOLLOW)
            .where(edge(followerId, followedId))
            .fetchOne(SEVERED_FOLLOW.CREATED_AT);
    return since == null ? null : Instant.ofEpochMilli(since);
  }

  void delete(long followerId, long followedId) {
    sql.deleteFrom(SEVERED_FOLLOW).where(edge(followerId, followedId)).execute();
  }

  /** Both follows between two people, as the first of them sees it. */
  Severed between(long viewerId, long accountId) {
    Map<Long, Long> sinceByFollower =
        sql.select(SEVERED_FOLLOW.FOLLOWER_ID, SEVERED_FOLLOW.CREATED_AT)
            .from(SEVERED_FOLLOW)
            .where(edge(viewerId, accountId))
            .or(edge(accountId, viewerId))
            .fetchMap(SEVERED_FOLLOW.FOLLOWER_ID, SEVERED_FOLLOW.CREATED_AT);
    Long since = sinceByFollower.get(viewerId);
    return new Severed(
        since == null ? null : Instant.ofEpochMilli(since), sinceByFollower.containsKey(accountId));
  }

  private static Condition edge(long followerId, long followedId) {
    return SEVERED_FOLLOW.FOLLOWER_ID.eq(followerId).and(SEVERED_FOLLOW.FOLLOWED_ID.eq(followedId));
  }
}
