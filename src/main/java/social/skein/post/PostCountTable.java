package social.skein.post;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BIGINT;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.POST_COUNT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PostCountTable {
  /** What is counted: what everybody may see, without boosts. */
  static final Condition COUNTED =
      VisiblePosts.isOpen(POST.VISIBILITY).and(POST.BOOST_OF_ID.isNull());

  private final DSLContext sql;

  PostCountTable(DSLContext sql) {
    this.sql = sql;
  }

  long of(long accountId) {
    Long posts =
        sql.select(POST_COUNT.POSTS)
            .from(POST_COUNT)
            .where(POST_COUNT.ACCOUNT_ID.eq(accountId))
            .fetchOne(POST_COUNT.POSTS);
    return posts == null ? 0 : posts;
  }

  /** Counts every post there is; the table must be empty. */
  void countAll() {
    sql.insertInto(POST_COUNT, POST_COUNT.ACCOUNT_ID, POST_COUNT.POSTS)
        .select(
            select(POST.AUTHOR_ID, count().cast(BIGINT))
                .from(POST)
                .where(COUNTED)
                .groupBy(POST.AUTHOR_ID))
        .execute();
  }

  void add(long accountId, long posts) {
    sql.insertInto(POST_COUNT)
        .set(POST_COUNT.ACCOUNT_ID, accountId)
        .set(POST_COUNT.POSTS, posts)
        .onConflict(POST_COUNT.ACCOUNT_ID)
        .doUpdate()
        .set(POST_COUNT.POSTS, POST_COUNT.POSTS.plus(posts))
        .execute();
  }
}
