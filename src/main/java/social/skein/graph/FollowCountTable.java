package social.skein.graph;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;

import org.jooq.DSLContext;
import org.jooq.Field;
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

  /** Counts every edge there is; the table must be empty. */
  void countAll() {
    Field<Long> accountId = field(name("edge", "account_id"), Long.class);
    Field<Long> followers = field(name("edge", "followers"), Long.class);
    Field<Long> following = field(name("edge", "following"), Long.class);
    var edges =
        select(
                FOLLOW.FOLLOWED_ID.as(accountId),
                count().cast(BIGINT).as(followers),
                inline(0L).as(following))
            .from(FOLLOW)
            .groupBy(FOLLOW.FOLLOWED_ID)
            .unionAll(
                select(FOLLOW.FOLLOWER_ID, inline(0L), count().cast(BIGINT))
                    .from(FOLLOW)
                    .groupBy(FOLLOW.FOLLOWER_ID))
            .asTable("edge");
    sql.insertInto(
            FOLLOW_COUNT, FOLLOW_COUNT.ACCOUNT_ID, FOLLOW_COUNT.FOLLOWERS, FOLLOW_COUNT.FOLLOWING)
        .select(
            select(accountId, sum(followers).cast(BIGINT), sum(following).cast(BIGINT))
                .from(edges)
                .groupBy(accountId))
        .execute();
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
