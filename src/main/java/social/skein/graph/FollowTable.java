package social.skein.graph;

import static social.skein.platform.schema.Tables.FOLLOW;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;

@Component
class FollowTable {
  private final DSLContext sql;

  FollowTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long followerId, long followedId, Instant since) {
    sql.insertInto(FOLLOW)
        .set(FOLLOW.FOLLOWER_ID, followerId)
        .set(FOLLOW.FOLLOWED_ID, followedId)
        .set(FOLLOW.CREATED_AT, since.toEpochMilli())
        .execute();
  }

  BulkInsert<NewFollow> bulk() {
    return new BulkInsert<>(
        sql,
        FOLLOW,
        List.of(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID, FOLLOW.CREATED_AT),
        follow ->
            new Object[] {follow.followerId(), follow.followedId(), follow.since().toEpochMilli()});
  }

  void delete(long followerId, long followedId) {
    sql.deleteFrom(FOLLOW).where(edge(followerId, followedId)).execute();
  }

  /** Which of these people somebody follows, and since when. */
  List<NewFollow> ofFollower(long followerId, Collection<Long> followedIds) {
    return where(FOLLOW.FOLLOWER_ID.eq(followerId).and(FOLLOW.FOLLOWED_ID.in(followedIds)));
  }

  /** Which of these people follow somebody, and since when. */
  List<NewFollow> ofFollowed(long followedId, Collection<Long> followerIds) {
    return where(FOLLOW.FOLLOWED_ID.eq(followedId).and(FOLLOW.FOLLOWER_ID.in(followerIds)));
  }

  private List<NewFollow> where(Condition condition) {
    return sql.select(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID, FOLLOW.CREATED_AT)
        .from(FOLLOW)
        .where(condition)
        .orderBy(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID)
        .fetch(it -> new NewFollow(it.value1(), it.value2(), Instant.ofEpochMilli(it.value3())));
  }

  boolean exists(long followerId, long followedId) {
    return sql.fetchExists(FOLLOW, edge(followerId, followedId));
  }

  private static Condition edge(long followerId, long followedId) {
    return FOLLOW.FOLLOWER_ID.eq(followerId).and(FOLLOW.FOLLOWED_ID.eq(followedId));
  }
}
