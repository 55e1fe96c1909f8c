package social.skein.graph;

import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;

@Component
class RequestTable {
  private final DSLContext sql;

  RequestTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long followerId, long followedId, Instant since) {
    sql.insertInto(FOLLOW_REQUEST)
        .set(FOLLOW_REQUEST.FOLLOWER_ID, followerId)
        .set(FOLLOW_REQUEST.FOLLOWED_ID, followedId)
        .set(FOLLOW_REQUEST.CREATED_AT, since.toEpochMilli())
        .execute();
  }

  BulkInsert<NewFollow> bulk() {
    return new BulkInsert<>(
        sql,
        FOLLOW_REQUEST,
        List.of(FOLLOW_REQUEST.FOLLOWER_ID, FOLLOW_REQUEST.FOLLOWED_ID, FOLLOW_REQUEST.CREATED_AT),
        asked ->
            new Object[] {asked.followerId(), asked.followedId(), asked.since().toEpochMilli()});
  }

  void delete(long followerId, long followedId) {
    sql.deleteFrom(FOLLOW_REQUEST)
        .where(FOLLOW_REQUEST.FOLLOWER_ID.eq(followerId))
        .and(FOLLOW_REQUEST.FOLLOWED_ID.eq(followedId))
        .execute();
  }

  /** How many wait for somebody's answer, counted up to a limit. */
  int waiting(long followedId, int limit) {
    return sql.fetchCount(
        selectOne()
            .from(FOLLOW_REQUEST)
            .where(FOLLOW_REQUEST.FOLLOWED_ID.eq(followedId))
            .limit(limit));
  }

  /** Those who wait for somebody's answer the longest. */
  List<Long> oldest(long followedId, int most) {
    return sql.select(FOLLOW_REQUEST.FOLLOWER_ID)
        .from(FOLLOW_REQUEST)
        .where(FOLLOW_REQUEST.FOLLOWED_ID.eq(followedId))
        .orderBy(FOLLOW_REQUEST.CREATED_AT, FOLLOW_REQUEST.FOLLOWER_ID)
        .limit(most)
        .fetch(FOLLOW_REQUEST.FOLLOWER_ID);
  }
}
