package social.skein.post;

import static org.jooq.impl.DSL.noCondition;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.POST_EDIT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import social.skein.platform.paging.Keyset;

/** What posts said before they were edited. */
@Component
class EditTable {
  private final DSLContext sql;

  EditTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps what a post says until now, and has it say something else. */
  void change(Version old, Judged.Fine fine, Instant now) {
    sql.insertInto(POST_EDIT)
        .set(POST_EDIT.POST_ID, old.post().id())
        .set(POST_EDIT.WRITTEN_AT, old.since().toEpochMilli())
        .set(POST_EDIT.TEXT, old.post().text())
        .set(POST_EDIT.CONTENT_WARNING, old.post().contentWarning())
        .execute();
    sql.update(POST)
        .set(POST.TEXT, fine.text())
        .set(POST.CONTENT_WARNING, fine.contentWarning())
        .set(POST.EDITED_AT, now.toEpochMilli())
        .where(POST.ID.eq(old.post().id()))
        .execute();
  }

  /** What a post said earlier, the newest first. */
  List<Version> earlier(Post post, Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    return sql.select(POST_EDIT.WRITTEN_AT, POST_EDIT.TEXT, POST_EDIT.CONTENT_WARNING)
        .from(POST_EDIT)
        .where(POST_EDIT.POST_ID.eq(post.id()))
        .and(before == null ? noCondition() : POST_EDIT.WRITTEN_AT.lt(before))
        .and(after == null ? noCondition() : POST_EDIT.WRITTEN_AT.gt(after))
        .orderBy(page.backwards() ? POST_EDIT.WRITTEN_AT.asc() : POST_EDIT.WRITTEN_AT.desc())
        .limit(page.limit())
        .fetch(row ->
            new Version(
                post.saying(row.value2(), row.value3()), Instant.ofEpochMilli(row.value1())));
  }

  void deleteOf(long postId) {
    sql.deleteFrom(POST_EDIT).where(POST_EDIT.POST_ID.eq(postId)).execute();
  }
}
