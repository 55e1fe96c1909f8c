package social.skein.timeline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.HASHTAG_POST;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import social.skein.platform.database.Dialect;
import social.skein.platform.paging.Keyset;

/**
 * What of a home only hashtags bring: as {@link HomeTable} takes the head of each author, it takes
 * the head of each hashtag.
 */
final class HashtagPull {
  private HashtagPull() {}

  static Select<Record1<Long>> of(HomeRules home, Keyset<Long> page, Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> boundedPull(home, page);
      case POSTGRESQL -> headOfEach(home, page);
    };
  }

  private static Select<Record1<Long>> boundedPull(HomeRules home, Keyset<Long> page) {
    return select(HASHTAG_POST.POST_ID.as("id"))
        .from(home.hashtags())
        .join(HASHTAG_POST)
        .on(HASHTAG_POST.NAME.eq(HomeRules.HASHTAG))
        .where(brings(home, page))
        .orderBy(PostOrder.of(page, HASHTAG_POST.POST_ID))
        .limit(page.limit());
  }

  private static Select<Record1<Long>> headOfEach(HomeRules home, Keyset<Long> page) {
    var head =
        select(HASHTAG_POST.POST_ID.as("id"))
            .from(HASHTAG_POST)
            .where(HASHTAG_POST.NAME.eq(HomeRules.HASHTAG))
            .and(brings(home, page))
            .orderBy(PostOrder.of(page, HASHTAG_POST.POST_ID))
            .limit(page.limit())
            .asTable("head");
    Field<Long> id = field(name("head", "id"), Long.class);
    return select(id)
        .from(home.hashtags())
        .crossJoin(lateral(head))
        .orderBy(PostOrder.of(page, id))
        .limit(page.limit());
  }

  private static Condition brings(HomeRules home, Keyset<Long> page) {
    return PostOrder.beside(page, HASHTAG_POST.POST_ID)
        .and(home.broughtBy(HASHTAG_POST))
        .and(home.broughtFirst(HASHTAG_POST));
  }
}
