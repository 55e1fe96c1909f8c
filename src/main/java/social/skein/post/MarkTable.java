package social.skein.post;

import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import social.skein.platform.paging.Keyset;

/** A table of posts that somebody marked, each of them once; its ids say in which order. */
class MarkTable {
  private final DSLContext sql;
  private final Table<?> table;
  private final TableField<?, Long> id;
  private final TableField<?, Long> accountId;
  private final TableField<?, Long> postId;

  MarkTable(
      DSLContext sql,
      TableField<?, Long> id,
      TableField<?, Long> accountId,
      TableField<?, Long> postId) {
    this.sql = sql;
    this.table = Objects.requireNonNull(id.getTable());
    this.id = id;
    this.accountId = accountId;
    this.postId = postId;
  }

  /** Whether the mark is new. */
  boolean insert(long markId, long account, long post) {
    return sql.insertInto(table)
            .columns(id, accountId, postId)
            .values(markId, account, post)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The mark that is thereby gone, or null when there was none. */
  @Nullable Long delete(long account, long post) {
    return sql.deleteFrom(table)
        .where(accountId.eq(account))
        .and(postId.eq(post))
        .returningResult(id)
        .fetchOne(id);
  }

  void deleteOf(long post) {
    sql.deleteFrom(table).where(postId.eq(post)).execute();
  }

  boolean exists(long account, long post) {
    return sql.fetchExists(table, accountId.eq(account).and(postId.eq(post)));
  }

  int count(long account) {
    return sql.fetchCount(table, accountId.eq(account));
  }

  /** What somebody marked and a viewer may see, the newest mark first. */
  List<Marked<Post>> posts(long account, long viewerId, Keyset<Long> page) {
    return PostRows.joined(
            sql.select(PostRows.COLUMNS).select(id).from(table).join(POST).on(POST.ID.eq(postId)),
            viewerId)
        .where(accountId.eq(account))
        .and(VisiblePosts.to(viewerId))
        .and(Marked.beside(page, id))
        .orderBy(Marked.order(page, id))
        .limit(page.limit())
        .fetch(row -> new Marked<>(row.get(id), PostRows.read(row)));
  }
}
