package social.skein.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import social.skein.account.AccountsLoaded;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;
import social.skein.post.PostsLoaded;
import social.skein.search.FoundPostTable.Wanted;
import social.skein.search.Search.Viewer;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.TestDatabase;

/** Among more posts than a page looks at, over more than half a year. */
@SkeinTest
class SearchBoundsTest {
  private static final int POSTS = FoundPostTable.MOST_MATCHES + 400;
  private static final Viewer STRANGER = new Viewer(0, null);

  private final Search search;
  private final FoundPostTable found;
  private final DSLContext sql;
  private final Database database;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  SearchBoundsTest(
      Search search,
      FoundPostTable found,
      DSLContext sql,
      Database database,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.search = search;
    this.found = found;
    this.sql = sql;
    this.database = database;
    this.transactions = transactions;
    this.events = events;
  }

  @BeforeEach
  void twoPeopleWroteOneEveryHour() {
    database.run(
        "INSERT INTO account (id, username, display_name, display_name_key, about_me, created_at)"
            + " VALUES (1, 'open', '', '', '', 0), (2, 'closed', '', '', '', 0)");
    database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + POSTS
            + ") INSERT INTO post (id, author_id, visibility, text) SELECT i * CAST(15099494400000"
            + " AS BIGINT), CASE WHEN i < 4 THEN 1 ELSE 2 END, CASE WHEN i < 4 THEN 0 ELSE 3 END,"
            + " CASE WHEN i < 3 THEN 'a red goose' WHEN i < 300 THEN 'goose, red' ELSE 'red geese"
            + " or a goose' END || CASE WHEN i % 5000 = 2 THEN ' rare' ELSE '' END FROM n");
    transactions.run(() -> {
      events.publishEvent(new AccountsLoaded());
      events.publishEvent(new PostsLoaded());
    });
    database.run("ANALYZE");
  }

  @Test
  void onePageLooksAtNoMoreThanItMayAndLeadsFurther() {
    assertFoundOnTheSecondPage("goose", 3);
    assertFoundOnTheSecondPage("\"red goose\"", 2);
    assertFoundOnTheSecondPage("goose -geese", 3);
    assertThat(page("rare", null).items()).hasSize(1);
    assertThat(page("from:open", null).items()).hasSize(3);
    assertThat(page("from:open", null).older()).isNull();
    assertThat(page("nothing", null).older()).isNull();
  }

  private void assertFoundOnTheSecondPage(String typed, int howMany) {
    Slice<Post> first = page(typed, null);
    assertThat(first.items()).isEmpty();
    Slice<Post> second = page(typed, Long.valueOf(first.older()));
    assertThat(second.items()).hasSize(howMany);
    assertThat(second.older()).isNull();
  }

  private Slice<Post> page(String typed, @Nullable Long before) {
    return search.newest(asked(typed), STRANGER, before, 20);
  }

  private static SearchQuery asked(String typed) {
    return ((SearchQuery.Asked) SearchQuery.read(typed)).query();
  }

  /** SQLite has no other way to find words. */
  @Test
  void postgresqlReadsNeitherAllPostsNorAllTheirWords() {
    if (TestDatabase.current() == TestDatabase.POSTGRESQL) {
      for (String typed : List.of("goose", "\"red goose\"", "rare -goose")) {
        List<String> plan = transactions.read(() -> plan(asked(typed)));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on post"));
        assertThat(plan).anyMatch(line -> line.contains("Bitmap Index Scan on post_words_words"));
        assertThat(plan).anyMatch(line -> line.contains("Presorted Key: slice.slice"));
      }
    }
  }

  private List<String> plan(SearchQuery query) {
    Match match = Match.ofAll(query.wanted().terms(), query.without().terms());
    var wanted = new Wanted(match, 0, Long.MAX_VALUE, STRANGER.id(), false, Instant.EPOCH);
    return sql.resultQuery("EXPLAIN {0}", found.far(wanted, 21)).fetch(0, String.class);
  }
}
