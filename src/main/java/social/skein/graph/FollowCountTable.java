package social.skein.graph;

import static org.jooq.Records.mapping;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class FollowCountTable {
  private final DSLContext sql;

  FollowCountTable(DSLContext sql) {
    this.sql = sql;
  }

  FollowCounts of(long accountId) {
    FollowCounts counts =
        sql.select(FOLLOW_COUNT.FOLLOWERS, FOLLOW_COUNT.FOLLOWING)
            .from(FOLLOW_COUNT)
            .where(FOLLOW_COUNT.ACCOUNT_ID.eq(accountId))
            .fetchOne(mapping(FollowCounts::new));
    return counts == null ? FollowCounts.NONE : counts;
  }

  /**
   * Counts one edge more (1) or less (-1) on both its ends. The rows are locked in ascending order
   * of account, so that two people who follow each other at once never wait for one another.
   */
  void add(long followerId, long followedId, int edges) {
    if (followerId < followedId) {
      change(followerId, 0, edges);
      change(followedId, edges, 0);
    } else {
      change(followedId, edges, 0);
      change(followerId, 0, edges);
    }
  }

  private void change(long accountId, long followers, long following) {
    sql.insertInto(FOLLOW_COUNT)
        .set(FOLLOW_COUNT.ACCOUNT_ID, accountId)
        .set(FOLLOW_COUNT.FOLLOWERS, followers)
        .set(FOLLOW_COUNT.FOLLOWING, following)
        .onConflict(FOLLOW_COUNT.ACCOUNT_ID)
        .doUpdate()
        .set(FOLLOW_COUNT.FOLLOWERS, FOLLOW_COUNT.FOLLOWERS.plus(followers))
        .set(FOLLOW_COUNT.FOLLOWING, FOLLOW_COUNT.FOLLOWING.plus(following))
        .execute();
  }
}
