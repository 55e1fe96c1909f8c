package social.skein.post;

import static org.jooq.impl.DSL.lower;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;

@Component
class PostTable {
  private final DSLContext sql;

  PostTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long id, long authorId, String text) {
    sql.insertInto(POST)
        .set(POST.ID, id)
        .set(POST.AUTHOR_ID, authorId)
        .set(POST.TEXT, text)
        .execute();
  }

  BulkInsert<NewPost> bulk() {
    return new BulkInsert<>(
        sql,
        POST,
        List.of(POST.ID, POST.AUTHOR_ID, POST.TEXT),
        post -> new Object[] {post.id(), post.authorId(), post.text()});
  }

  @Nullable Post find(String username, long id) {
    return sql.select(PostRows.COLUMNS)
        .from(POST)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(POST.AUTHOR_ID))
        .where(POST.ID.eq(id))
        .and(lower(ACCOUNT.USERNAME).eq(username.toLowerCase(Locale.ROOT)))
        .fetchOne(PostRows::read);
  }

  /** Whether the author had such a post. */
  boolean delete(long id, long authorId) {
    return sql.deleteFrom(POST).where(POST.ID.eq(id)).and(POST.AUTHOR_ID.eq(authorId)).execute()
        == 1;
  }
}
