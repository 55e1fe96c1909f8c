package social.skein.timeline;

import static org.jooq.impl.DSL.noCondition;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.PostRows;

@Component
class PublicTable {
  private final DSLContext sql;

  PublicTable(DSLContext sql) {
    this.sql = sql;
  }

  List<Post> ofEverybody(Keyset<Long> page) {
    return query(noCondition(), page).fetch(PostRows::read);
  }

  List<Post> of(long authorId, Keyset<Long> page) {
    return query(POST.AUTHOR_ID.eq(authorId), page).fetch(PostRows::read);
  }

  ResultQuery<?> query(Condition whose, Keyset<Long> page) {
    return sql.select(PostRows.COLUMNS)
        .from(POST)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(POST.AUTHOR_ID))
        .where(whose)
        .and(PostOrder.beside(page))
        .orderBy(PostOrder.of(page))
        .limit(page.limit());
  }
}
