package social.skein.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.timeline.PublicTimelines;

@SkeinTest
class IdsTest {
  private static final int WRITERS = 6;
  private static final int EACH = 20;

  private final Ids ids;
  private final DSLContext sql;
  private final Transactions transactions;
  private final Posts posts;
  private final PublicTimelines timelines;
  private final Cast cast;
  private final Database database;
  private long author;

  IdsTest(
      Ids ids,
      DSLContext sql,
      Transactions transactions,
      Posts posts,
      PublicTimelines timelines,
      Cast cast,
      Database database) {
    this.ids = ids;
    this.sql = sql;
    this.transactions = transactions;
    this.posts = posts;
    this.timelines = timelines;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void johnWrites() {
    Account john = cast.john();
    author = john.id();
  }

  @Test
  void anIdIsLargerThan32BitsAndStoredWhole() {
    long id = transactions.write(ids::next);
    assertThat(id).isGreaterThan(1L << 40);
    database.run("INSERT INTO post (id, author_id, text) VALUES (?, ?, 'x')", id, author);
    assertThat(database.value(Long.class, "SELECT id FROM post")).isEqualTo(id);
    assertThat(Duration.between(Ids.drawnAt(id), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void aClockThatGoesBackwardsStillYieldsLargerIds() {
    var yesterday =
        new Ids(sql, Clock.fixed(Instant.now().minus(Duration.ofDays(1)), ZoneOffset.UTC));
    List<Long> drawn = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      drawn.add(transactions.write(ids::next));
      drawn.add(transactions.write(yesterday::next));
    }
    assertThat(drawn).isSorted().doesNotHaveDuplicates();
  }

  /** A late commit of an earlier id would hide behind the cursor of whoever read the later one. */
  @Test
  void aLaterIdIsNotVisibleBeforeAnEarlierOneIs() throws Exception {
    var drawn = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> first =
          threads.submit(() ->
              transactions.write(() -> {
                posts.write(author, Writing.of("first"));
                drawn.countDown();
                return await(mayCommit);
              }));
      assertThat(drawn.await(10, TimeUnit.SECONDS)).isTrue();
      Future<?> second = threads.submit(() -> posts.write(author, Writing.of("second")));
      Thread.sleep(300);
      assertThat(second.isDone()).isFalse();
      assertThat(explore(Keyset.first(10))).isEmpty();
      mayCommit.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
      second.get(20, TimeUnit.SECONDS);
    }
    assertThat(explore(Keyset.first(10))).extracting(Post::text).containsExactly("second", "first");
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void readingAfterTheNewestSeenMissesNothingWhileManyWrite() throws Exception {
    List<Long> seen = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(threads.submit(this::writeSome));
      }
      long newest = 0;
      while (seen.size() < WRITERS * EACH) {
        boolean over = writers.stream().allMatch(Future::isDone);
        List<Post> page = explore(new Keyset<>(null, newest, 7));
        page.reversed().forEach(post -> seen.add(post.id()));
        newest = seen.isEmpty() ? 0 : seen.getLast();
        if (over && page.isEmpty()) {
          break;
        }
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(seen).hasSize(WRITERS * EACH).isSorted().doesNotHaveDuplicates();
  }

  private void writeSome() {
    for (int post = 0; post < EACH; post++) {
      posts.write(author, Writing.of("post " + post));
    }
  }

  private List<Post> explore(Keyset<Long> page) {
    return timelines.explore(FilterOwner.unfiltered(0), page).items();
  }
}
