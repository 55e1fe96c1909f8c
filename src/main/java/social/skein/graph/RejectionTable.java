package social.skein.graph;

import static social.skein.platform.schema.Tables.FOLLOW_REJECTION;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class RejectionTable {
  private final DSLContext sql;

  RejectionTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long followerId, long followedId, Instant at) {
    sql.insertInto(FOLLOW_REJECTION)
        .set(FOLLOW_REJECTION.FOLLOWER_ID, followerId)
        .set(FOLLOW_REJECTION.FOLLOWED_ID, followedId)
        .set(FOLLOW_REJECTION.CREATED_AT, at.toEpochMilli())
        .execute();
  }

  void delete(long followerId, long followedId) {
    sql.deleteFrom(FOLLOW_REJECTION)
        .where(FOLLOW_REJECTION.FOLLOWER_ID.eq(followerId))
        .and(FOLLOW_REJECTION.FOLLOWED_ID.eq(followedId))
        .execute();
  }
}
