package social.skein.post;

import static social.skein.platform.schema.Tables.BOOKMARK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What people keep for themselves to find again. */
@Component
class BookmarkTable extends MarkTable {
  BookmarkTable(DSLContext sql) {
    super(sql, BOOKMARK.ID, BOOKMARK.ACCOUNT_ID, BOOKMARK.POST_ID);
  }
}
