package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.graph.FollowedHashtags;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.TestDatabase;
import social.skein.testkit.Walk;

/** The posts with a hashtag, where there are thousands. */
@SkeinTest
class TaggedTest {
  private static final int POSTS = 6_500;
  private static final int SIZE = 3;

  private final PublicTimelines timelines;
  private final PublicTable table;
  private final HomeTable homes;
  private final Mutes mutes;
  private final FollowedHashtags followed;
  private final Transactions transactions;
  private final DSLContext sql;
  private final Cast cast;
  private final Database database;
  private Account john;
  private Account susan;

  TaggedTest(
      PublicTimelines timelines,
      PublicTable table,
      HomeTable homes,
      Mutes mutes,
      FollowedHashtags followed,
      Transactions transactions,
      DSLContext sql,
      Cast cast,
      Database database) {
    this.timelines = timelines;
    this.table = table;
    this.homes = homes;
    this.mutes = mutes;
    this.followed = followed;
    this.transactions = transactions;
    this.sql = sql;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void johnWritesThousandsOfPostsAndSusanAFew() {
    john = cast.john();
    susan = cast.susan();
    write(1, POSTS);
  }

  private void write(int from, int to) {
    database.run(
        "WITH RECURSIVE n(i) AS (SELECT "
            + from
            + " UNION ALL SELECT i + 1 FROM n WHERE i < "
            + to
            + ") INSERT INTO post (id, author_id, text) SELECT i, CASE WHEN i IN (10, 5990, 6000,"
            + " 6490) THEN "
            + susan.id()
            + " ELSE "
            + john.id()
            + " END, '#geese' FROM n");
    database.run(
        "INSERT INTO hashtag_post (name, post_id, author_id) SELECT 'geese', id, author_id"
            + " FROM post WHERE id BETWEEN ? AND ?",
        from,
        to);
    // on SQLite other tests would be planned by what there was here
    if (TestDatabase.current() == TestDatabase.POSTGRESQL) {
      database.run("ANALYZE");
    }
  }

  @Test
  void aWalkFindsEachPostOnceBothWays() {
    List<Long> all = LongStream.iterate(POSTS, id -> id > 0, id -> id - 1).boxed().toList();
    Walk<Long, Post> walk =
        new Walk<>(
            page -> timelines.tagged("geese", FilterOwner.unfiltered(0), page),
            Long::valueOf,
            1_000);
    List<Slice<Post>> older = walk.older();
    assertThat(Walk.items(older)).extracting(Post::id).containsExactlyElementsOf(all);
    assertThat(walk.newer(older.getLast()).reversed()).isEqualTo(older);
  }

  @Test
  void aWalkPastThousandsByPeopleWhomOneMutesFindsEachOtherPostOnceBothWays() {
    Account mary = cast.mary();
    mutes.mute(mary.id(), "john", new MuteTerms(null, false));
    Walk<Long, Post> walk =
        new Walk<>(
            page -> timelines.tagged("geese", FilterOwner.unfiltered(mary.id()), page),
            Long::valueOf,
            SIZE);
    List<Slice<Post>> older = walk.older();
    assertThat(older)
        .extracting(page -> page.items().stream().map(Post::id).toList())
        .containsExactly(List.of(6490L, 6000L, 5990L), List.of(), List.of(), List.of(10L));
    List<Slice<Post>> newer = walk.newer(older.getLast());
    assertThat(Walk.items(newer.reversed()))
        .extracting(Post::id)
        .containsExactly(6490L, 6000L, 5990L, 10L);
    assertThat(newer.getLast().newer()).isNull();
  }

  /** Of a hashtag and of a home that one brings posts to. */
  @Test
  void aPageReadsNoMoreWhenThereAreFiveTimesAsManyPosts() {
    Account mary = cast.mary();
    followed.follow(mary.id(), "geese");
    followed.follow(mary.id(), "swans");
    List<Keyset<Long>> pages =
        List.of(
            Keyset.first(SIZE), new Keyset<>(3_000L, null, SIZE), new Keyset<>(null, 3_000L, SIZE));
    for (Keyset<Long> page : pages) {
      assertThat(cost(mary, page)).isLessThan(most());
    }
    write(POSTS + 1, 5 * POSTS);
    for (Keyset<Long> page : pages) {
      assertThat(cost(mary, page)).isLessThan(most());
    }
  }

  private long cost(Account viewer, Keyset<Long> page) {
    return transactions.read(() -> {
      var home = homes.informed(new HomeRules(viewer.id(), Instant.EPOCH));
      var read = new PostsRead(sql);
      return read.by(table.hashtag("geese", viewer.id(), Instant.EPOCH, page, null))
          + read.by(homes.query(home, page));
    });
  }

  /** Rows on PostgreSQL, steps on SQLite. */
  private static long most() {
    return TestDatabase.current() == TestDatabase.SQLITE ? 3_000 : 60;
  }
}
