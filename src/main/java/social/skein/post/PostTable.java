package social.skein.post;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
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

  /** Stores what was judged fine. */
  void insert(long id, long authorId, Writing writing, @Nullable Answered answered) {
    sql.insertInto(POST)
        .set(POST.ID, id)
        .set(POST.AUTHOR_ID, authorId)
        .set(POST.TEXT, writing.text())
        .set(POST.CONTENT_WARNING, writing.contentWarning())
        .set(POST.VISIBILITY, writing.visibility().code())
        .set(POST.IN_REPLY_TO_ID, answered == null ? null : (Long) answered.postId())
        .set(POST.IN_REPLY_TO_AUTHOR_ID, answered == null ? null : (Long) answered.author().id())
        .execute();
  }

  BulkInsert<NewPost> bulk() {
    return new BulkInsert<>(
        sql,
        POST,
        List.of(POST.ID, POST.AUTHOR_ID, POST.TEXT),
        post -> new Object[] {post.id(), post.authorId(), post.text()});
  }

  /** The post, if the viewer may see it. */
  @Nullable Post find(long id, long viewerId) {
    return find(POST.ID.eq(id), viewerId);
  }

  /** The same, if it was written by whom the address says. */
  @Nullable Post find(String username, long id, long viewerId) {
    String author = username.toLowerCase(Locale.ROOT);
    return find(POST.ID.eq(id).and(lower(ACCOUNT.USERNAME).eq(author)), viewerId);
  }

  private @Nullable Post find(Condition which, long viewerId) {
    return PostRows.joined(sql.select(PostRows.COLUMNS).from(POST), viewerId)
        .where(which)
        .and(POST.BOOST_OF_ID.isNull())
        .and(VisiblePosts.to(viewerId))
        .fetchOne(PostRows::read);
  }

  boolean hasAnswers(long id) {
    return sql.fetchExists(POST, POST.IN_REPLY_TO_ID.eq(id));
  }

  /** Leaves nothing of a post but its place in its thread. */
  void empty(long id) {
    sql.update(POST)
        .set(POST.VISIBILITY, VisiblePosts.DELETED)
        .set(POST.TEXT, "")
        .set(POST.CONTENT_WARNING, "")
        .setNull(POST.EDITED_AT)
        .where(POST.ID.eq(id))
        .execute();
  }

  /**
   * Removes a row that nothing refers to, and then the emptied ones above it that kept its place.
   */
  void delete(long id) {
    Long gone = id;
    while (gone != null) {
      gone =
          sql.deleteFrom(POST)
              .where(POST.ID.eq(gone))
              .and(gone == id ? POST.VISIBILITY.lt(inline(VisiblePosts.DELETED)) : isEmpty())
              .returningResult(POST.IN_REPLY_TO_ID)
              .fetchOne(POST.IN_REPLY_TO_ID);
    }
  }

  private static Condition isEmpty() {
    var answer = POST.as("answer");
    return POST.VISIBILITY
        .eq(inline(VisiblePosts.DELETED))
        .and(notExists(selectOne().from(answer).where(answer.IN_REPLY_TO_ID.eq(POST.ID))));
  }
}
