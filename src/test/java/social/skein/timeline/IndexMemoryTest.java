package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.filter.Filters;
import social.skein.graph.Follows;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Walk;

/** With too little memory the index keeps less, and the answer stays the same. */
@SkeinTest
class IndexMemoryTest {
  private static final int POSTS = 2_000;

  private final BuildTable tables;
  private final ChangeTable changes;
  private final ChangeFeed feed;
  private final HomeTable home;
  private final Filters filters;
  private final PostCache cache;
  private final Transactions transactions;
  private final Follows follows;
  private final Posts posts;
  private final Database database;
  private final Cast cast;
  private final Clock clock;
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private Account john;
  private Account susan;

  IndexMemoryTest(
      BuildTable tables,
      ChangeTable changes,
      ChangeFeed feed,
      HomeTable home,
      Filters filters,
      PostCache cache,
      Transactions transactions,
      Follows follows,
      Posts posts,
      Database database,
      Cast cast,
      Clock clock) {
    this.tables = tables;
    this.changes = changes;
    this.feed = feed;
    this.home = home;
    this.filters = filters;
    this.cache = cache;
    this.transactions = transactions;
    this.follows = follows;
    this.posts = posts;
    this.database = database;
    this.cast = cast;
    this.clock = clock;
  }

  @BeforeEach
  void susanWroteALotAndJohnFollowsHer() {
    john = cast.john();
    susan = cast.susan();
    follows.follow(john.id(), "susan");
    database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + POSTS
            + ") INSERT INTO post (id, author_id, text) SELECT i, "
            + susan.id()
            + ", 'number ' || i FROM n");
  }

  @Test
  void whatItDoesNotKeepIsReadByTheSql() {
    HomeIndex index = index(DataSize.ofKilobytes(8));
    assertThat(index.build()).isTrue();
    assertThat(index.state().told()).contains("of each author the newest 500");
    long newest = ((PostOutcome.Written) posts.write(susan.id(), Writing.of("the newest"))).id();
    HomeTimeline timeline = timeline(index);

    List<Slice<TimelineEntry>> pages =
        new Walk<>(
                page -> timeline.page(FilterOwner.unfiltered(john.id()), page), Long::valueOf, 50)
            .older();

    List<TimelineEntry> bySql =
        transactions.read(
            () -> home.page(new HomeRules(john.id(), clock.instant()), Keyset.first(POSTS)));
    assertThat(Walk.items(pages)).isEqualTo(bySql).hasSize(POSTS + 1);
    assertThat(bySql.getFirst().id()).isEqualTo(newest);
    assertThat(served("index")).isEqualTo(10);
    assertThat(served("sql")).isEqualTo(31);
  }

  @Test
  void withoutRoomForItEverythingIsReadByTheSql() {
    HomeIndex index = index(DataSize.ofBytes(500));
    assertThat(index.build()).isFalse();
    assertThat(index.state().ready()).isFalse();
    assertThat(index.state().told())
        .startsWith("There is no timeline index: 0 kB (SKEIN_TIMELINE_MEMORY) are too little")
        .endsWith("would hold everything");

    Slice<TimelineEntry> page =
        timeline(index).page(FilterOwner.unfiltered(john.id()), Keyset.first(20));

    assertThat(page.items()).hasSize(20);
    assertThat(served("sql")).isEqualTo(1);
    assertThat(served("index")).isZero();
  }

  private HomeIndex index(DataSize memory) {
    var settings = new TimelineSettings(true, memory);
    var build = new IndexBuild(tables, changes, feed, transactions, settings);
    return new HomeIndex(
        feed, cache, build, new IndexMeters(meters), transactions, told -> {}, clock);
  }

  private HomeTimeline timeline(HomeIndex index) {
    return new HomeTimeline(index, home, filters, new IndexMeters(meters), transactions, clock);
  }

  private double served(String engine) {
    return meters.get("skein.home.pages").tag("engine", engine).counter().count();
  }
}
