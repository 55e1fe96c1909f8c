package social.skein.timeline;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.HASHTAG_FOLLOW;
import static social.skein.platform.schema.Tables.HASHTAG_POST;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.graph.People;
import social.skein.platform.database.Dialect;
import social.skein.platform.paging.Keyset;

/**
 * The home timeline as SQL: the newest posts of everyone the viewer follows, and their own. Both
 * forms leave each author's posts as early as they can, and fetch the bodies of one page only.
 */
@Component
class HomeTable {
  private final DSLContext sql;
  private final Dialect dialect;

  HomeTable(DSLContext sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  List<TimelineEntry> page(HomeRules asked, Keyset<Long> page) {
    HomeRules home = informed(asked);
    List<TimelineEntry> found = query(home, page).fetch(EntryRows::read);
    return home.byHashtags() ? brought(home, found) : found;
  }

  /** The rules for somebody of whom it is known whether they follow hashtags. */
  HomeRules informed(HomeRules home) {
    boolean some = sql.fetchExists(HASHTAG_FOLLOW, HASHTAG_FOLLOW.ACCOUNT_ID.eq(home.viewer()));
    return some ? home.withHashtags() : home;
  }

  /** The same entries, with the hashtag where one brings them. */
  private List<TimelineEntry> brought(HomeRules home, List<TimelineEntry> found) {
    List<Long> ids = found.stream().map(TimelineEntry::id).toList();
    Map<Long, String> hashtags =
        sql
            .select(HASHTAG_POST.POST_ID, HASHTAG_POST.NAME)
            .from(home.hashtags())
            .join(HASHTAG_POST)
            .on(HASHTAG_POST.NAME.eq(HomeRules.HASHTAG))
            .where(HASHTAG_POST.POST_ID.in(ids))
            .and(home.broughtBy(HASHTAG_POST))
            .fetch()
            .stream()
            .collect(toMap(Record2::value1, Record2::value2, (a, b) -> a.compareTo(b) < 0 ? a : b));
    return found.stream().map(entry -> entry.by(hashtags.get(entry.id()))).toList();
  }

  /** The rules must know whether the viewer follows hashtags. */
  ResultQuery<?> query(HomeRules home, Keyset<Long> page) {
    Table<Record1<Long>> ids = idsOf(home, page).asTable("home");
    return EntryRows.among(sql, ids, field(name("home", "id"), Long.class), home.viewer())
        .orderBy(PostOrder.of(page, EntryRows.ENTRY.ID));
  }

  private Select<Record1<Long>> idsOf(HomeRules home, Keyset<Long> page) {
    Select<Record1<Long>> authors = AuthorPull.of(home, page, dialect);
    return home.byHashtags() ? either(authors, HashtagPull.of(home, page, dialect), page) : authors;
  }

  /** No id is in both. */
  private static Select<Record1<Long>> either(
      Select<Record1<Long>> authors, Select<Record1<Long>> hashtags, Keyset<Long> page) {
    Field<Long> id = field(name("either", "id"), Long.class);
    return select(id)
        .from(
            select(field(name("of_authors", "id"), Long.class))
                .from(authors.asTable("of_authors"))
                .unionAll(
                    select(field(name("of_hashtags", "id"), Long.class))
                        .from(hashtags.asTable("of_hashtags")))
                .asTable("either"))
        .orderBy(PostOrder.of(page, id))
        .limit(page.limit());
  }

  /** The ids of a page alone, nearest to its key first. */
  long[] ids(HomeRules home, Keyset<Long> page) {
    return sql.fetch(idsOf(informed(home), page)).stream().mapToLong(Record1::value1).toArray();
  }

  /** Everybody who has a home. */
  long[] viewers() {
    return sql.select(ACCOUNT.ID).from(ACCOUNT).orderBy(ACCOUNT.ID).fetch(ACCOUNT.ID).stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** Those of the entries with these ids that are there, with nothing hidden from anybody. */
  Map<Long, TimelineEntry> byId(List<Long> ids) {
    return EntryRows.all(sql, People.STRANGER)
        .where(EntryRows.ENTRY.ID.in(ids))
        .fetchMap(EntryRows.ENTRY.ID, EntryRows::read);
  }
}
