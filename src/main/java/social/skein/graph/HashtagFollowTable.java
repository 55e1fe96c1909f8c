package social.skein.graph;

import static social.skein.platform.schema.Tables.HASHTAG_FOLLOW;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class HashtagFollowTable {
  private final DSLContext sql;

  HashtagFollowTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long accountId, String name, Instant now) {
    sql.insertInto(HASHTAG_FOLLOW)
        .set(HASHTAG_FOLLOW.ACCOUNT_ID, accountId)
        .set(HASHTAG_FOLLOW.NAME, name)
        .set(HASHTAG_FOLLOW.CREATED_AT, now.toEpochMilli())
        .execute();
  }

  /** Whether there was one. */
  boolean delete(long accountId, String name) {
    return sql.deleteFrom(HASHTAG_FOLLOW).where(key(accountId, name)).execute() == 1;
  }

  boolean exists(long accountId, String name) {
    return sql.fetchExists(HASHTAG_FOLLOW, key(accountId, name));
  }

  private static Condition key(long accountId, String name) {
    return HASHTAG_FOLLOW.ACCOUNT_ID.eq(accountId).and(HASHTAG_FOLLOW.NAME.eq(name));
  }

  int count(long accountId) {
    return sql.fetchCount(HASHTAG_FOLLOW, HASHTAG_FOLLOW.ACCOUNT_ID.eq(accountId));
  }

  List<FollowedHashtag> of(long accountId) {
    return sql.select(HASHTAG_FOLLOW.NAME, HASHTAG_FOLLOW.CREATED_AT)
        .from(HASHTAG_FOLLOW)
        .where(HASHTAG_FOLLOW.ACCOUNT_ID.eq(accountId))
        .orderBy(HASHTAG_FOLLOW.NAME)
        .fetch(row -> new FollowedHashtag(row.value1(), Instant.ofEpochMilli(row.value2())));
  }
}
