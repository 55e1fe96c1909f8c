package social.skein.timeline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Dialect;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.PostRows;

/**
 * The home timeline as SQL: the newest posts of everyone the viewer follows, and their own. Both
 * forms leave each author's posts as early as they can, and fetch the bodies of one page only.
 */
@Component
class HomeTable {
  private static final Field<Long> AUTHOR = field(name("author", "author_id"), Long.class);

  private final DSLContext sql;
  private final Dialect dialect;

  HomeTable(DSLContext sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  List<Post> page(long viewerId, Keyset<Long> page) {
    return query(viewerId, page).fetch(PostRows::read);
  }

  ResultQuery<?> query(long viewerId, Keyset<Long> page) {
    Table<Record1<Long>> ids = idsOf(viewerId, page).asTable("home");
    return sql.select(PostRows.COLUMNS)
        .from(ids)
        .join(POST)
        .on(POST.ID.eq(field(name("home", "id"), Long.class)))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(POST.AUTHOR_ID))
        .orderBy(PostOrder.of(page));
  }

  private Select<Record1<Long>> idsOf(long viewerId, Keyset<Long> page) {
    return switch (dialect) {
      case SQLITE -> boundedPull(viewerId, page);
      case POSTGRESQL -> headOfEach(viewerId, page);
    };
  }

  /**
   * SQLite walks each author's index in the order of the result, and leaves it at the first id that
   * no longer makes the page. An expression in ORDER BY would undo that.
   */
  private static Select<Record1<Long>> boundedPull(long viewerId, Keyset<Long> page) {
    return select(POST.ID)
        .from(authors(viewerId))
        .join(POST)
        .on(POST.AUTHOR_ID.eq(AUTHOR))
        .where(PostOrder.beside(page))
        .orderBy(PostOrder.of(page))
        .limit(page.limit());
  }

  /** PostgreSQL does not leave an author early by itself, so each gives at most one page. */
  private static Select<Record1<Long>> headOfEach(long viewerId, Keyset<Long> page) {
    var head =
        select(POST.ID)
            .from(POST)
            .where(POST.AUTHOR_ID.eq(AUTHOR))
            .and(PostOrder.beside(page))
            .orderBy(PostOrder.of(page))
            .limit(page.limit())
            .asTable("head");
    Field<Long> id = field(name("head", "id"), Long.class);
    return select(id)
        .from(authors(viewerId))
        .crossJoin(lateral(head))
        .orderBy(page.backwards() ? id.asc() : id.desc())
        .limit(page.limit());
  }

  private static Table<Record1<Long>> authors(long viewerId) {
    return select(FOLLOW.FOLLOWED_ID.as("author_id"))
        .from(FOLLOW)
        .where(FOLLOW.FOLLOWER_ID.eq(viewerId))
        .unionAll(select(val(viewerId)))
        .asTable("author");
  }

  /** The ids of a page alone, nearest to its key first. */
  long[] ids(long viewerId, Keyset<Long> page) {
    return sql.fetch(idsOf(viewerId, page)).stream().mapToLong(Record1::value1).toArray();
  }

  /** Everybody who has a home. */
  long[] viewers() {
    return sql.select(ACCOUNT.ID).from(ACCOUNT).orderBy(ACCOUNT.ID).fetch(ACCOUNT.ID).stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** Those of the posts with these ids that are there. */
  Map<Long, Post> byId(List<Long> ids) {
    return sql.select(PostRows.COLUMNS)
        .from(POST)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(POST.AUTHOR_ID))
        .where(POST.ID.in(ids))
        .fetchMap(POST.ID, PostRows::read);
  }
}
