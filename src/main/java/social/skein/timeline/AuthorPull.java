package social.skein.timeline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.POST;

import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import social.skein.platform.database.Dialect;
import social.skein.platform.paging.Keyset;

/**
 * The ids of a page of a timeline that is made of authors, in the form that each database needs.
 */
final class AuthorPull {
  private AuthorPull() {}

  static Select<Record1<Long>> of(AuthorRules rules, Keyset<Long> page, Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> boundedPull(rules, page);
      case POSTGRESQL -> headOfEach(rules, page);
    };
  }

  /**
   * SQLite walks each author's index in the order of the result, and leaves it at the first id that
   * no longer makes the page. An expression in ORDER BY would undo that.
   */
  private static Select<Record1<Long>> boundedPull(AuthorRules rules, Keyset<Long> page) {
    return select(POST.ID)
        .from(rules.authors())
        .join(POST)
        .on(POST.AUTHOR_ID.eq(AuthorRules.AUTHOR))
        .where(PostOrder.beside(page, POST.ID))
        .and(rules.show(POST))
        .orderBy(PostOrder.of(page, POST.ID))
        .limit(page.limit());
  }

  /** PostgreSQL does not leave an author early by itself, so each gives at most one page. */
  private static Select<Record1<Long>> headOfEach(AuthorRules rules, Keyset<Long> page) {
    var head =
        select(POST.ID)
            .from(POST)
            .where(POST.AUTHOR_ID.eq(AuthorRules.AUTHOR))
            .and(PostOrder.beside(page, POST.ID))
            .and(rules.show(POST))
            .orderBy(PostOrder.of(page, POST.ID))
            .limit(page.limit())
            .asTable("head");
    Field<Long> id = field(name("head", "id"), Long.class);
    return select(id)
        .from(rules.authors())
        .crossJoin(lateral(head))
        .orderBy(PostOrder.of(page, id))
        .limit(page.limit());
  }
}
