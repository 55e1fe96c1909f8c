package social.skein.post;

import static social.skein.platform.schema.Tables.FAVOURITE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What people like, for everybody who sees the post to know. */
@Component
class FavouriteTable extends MarkTable {
  FavouriteTable(DSLContext sql) {
    super(sql, FAVOURITE.ID, FAVOURITE.ACCOUNT_ID, FAVOURITE.POST_ID);
  }
}
