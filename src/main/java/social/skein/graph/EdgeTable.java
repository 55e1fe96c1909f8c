package social.skein.graph;

import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_REJECTION;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;
import static social.skein.platform.schema.Tables.SEVERED_FOLLOW;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of the four tables has a row between two people, in one query. */
@Component
class EdgeTable {
  private final DSLContext sql;

  EdgeTable(DSLContext sql) {
    this.sql = sql;
  }

  Edge between(long followerId, long followedId) {
    return sql.select(ACCOUNT.LOCKED, FOLLOW.CREATED_AT, FOLLOW_REQUEST.CREATED_AT)
        .select(FOLLOW_REJECTION.CREATED_AT, SEVERED_FOLLOW.CREATED_AT)
        .from(ACCOUNT)
        .leftJoin(FOLLOW)
        .on(FOLLOW.FOLLOWER_ID.eq(followerId))
        .and(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(FOLLOW_REQUEST)
        .on(FOLLOW_REQUEST.FOLLOWER_ID.eq(followerId))
        .and(FOLLOW_REQUEST.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(FOLLOW_REJECTION)
        .on(FOLLOW_REJECTION.FOLLOWER_ID.eq(followerId))
        .and(FOLLOW_REJECTION.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(SEVERED_FOLLOW)
        .on(SEVERED_FOLLOW.FOLLOWER_ID.eq(followerId))
        .and(SEVERED_FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))
        .where(ACCOUNT.ID.eq(followedId))
        .fetchSingle(found -> edge(followerId, followedId, found));
  }

  private static Edge edge(long followerId, long followedId, Record found) {
    FollowState state = state(found);
    Instant since =
        switch (state) {
          case NONE -> null;
          case REQUESTED -> at(found, FOLLOW_REQUEST.CREATED_AT);
          case FOLLOWING -> at(found, FOLLOW.CREATED_AT);
          case REJECTED -> at(found, FOLLOW_REJECTION.CREATED_AT);
          case SEVERED -> at(found, SEVERED_FOLLOW.CREATED_AT);
        };
    return new Edge(followerId, followedId, state, since, found.get(ACCOUNT.LOCKED) == 1);
  }

  private static FollowState state(Record found) {
    if (found.get(FOLLOW.CREATED_AT) != null) {
      return FollowState.FOLLOWING;
    }
    if (found.get(FOLLOW_REQUEST.CREATED_AT) != null) {
      return FollowState.REQUESTED;
    }
    if (found.get(SEVERED_FOLLOW.CREATED_AT) != null) {
      return FollowState.SEVERED;
    }
    return found.get(FOLLOW_REJECTION.CREATED_AT) == null ? FollowState.NONE : FollowState.REJECTED;
  }

  private static @Nullable Instant at(Record found, Field<Long> date) {
    Long at = found.get(date);
    return at == null ? null : Instant.ofEpochMilli(at);
  }
}
