package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.graph.Follows;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Seed;
import social.skein.testkit.SkeinTest;

@SkeinTest
class LiveHomesTest {
  private static final int PEOPLE = 6;
  private static final int BATCHES = 8;
  private static final int DEEDS = 25;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LiveHomes homes;
  private final HomeIndex index;
  private final HomeTable table;
  private final Follows follows;
  private final Lists lists;
  private final Posts posts;
  private final Transactions transactions;
  private final Cast cast;
  private final Random random = Seed.random("LiveHomesTest");
  private final List<LiveHome> open = new ArrayList<>();
  private final List<Long> written = new ArrayList<>();

  LiveHomesTest(
      LiveHomes homes,
      HomeIndex index,
      HomeTable table,
      Follows follows,
      Lists lists,
      Posts posts,
      Transactions transactions,
      Cast cast) {
    this.homes = homes;
    this.index = index;
    this.table = table;
    this.follows = follows;
    this.lists = lists;
    this.posts = posts;
    this.transactions = transactions;
    this.cast = cast;
  }

  @AfterEach
  void leave() {
    open.forEach(LiveHome::close);
  }

  private record Told(long viewer, long after, AtomicInteger count) {}

  @Test
  void whateverHappensEverybodyIsToldWhatTheSqlCounts() {
    List<Account> crowd =
        IntStream.range(0, PEOPLE).mapToObj(i -> cast.signUp("goose_" + i)).toList();
    List<Told> told = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      for (Account viewer : crowd) {
        told.add(listen(viewer.id(), random.nextBoolean() ? 0 : anyPost()));
      }
      if (batch == BATCHES / 2) {
        index.build();
      }
      IntStream.range(0, DEEDS).forEach(_ -> doSomething(crowd));
      told.forEach(this::assertExact);
    }
  }

  private long anyPost() {
    return written.isEmpty() ? 0 : written.get(random.nextInt(written.size()));
  }

  private void doSomething(List<Account> crowd) {
    Account who = crowd.get(random.nextInt(PEOPLE));
    Account whom = crowd.get(random.nextInt(PEOPLE));
    switch (random.nextInt(10)) {
      case 0, 1 -> follows.follow(who.id(), whom.username());
      case 2 -> follows.unfollow(who.id(), whom.username());
      case 3 -> posts.delete(who.id(), anyPost());
      case 8 -> lists.create(who.id(), new ListTerms("apart", true));
      case 9 ->
          lists
              .named(who.id(), "apart")
              .ifPresent(it -> lists.add(who.id(), it.id(), whom.username()));
      default -> write(who);
    }
  }

  private void assertExact(Told told) {
    Keyset<Long> page = new Keyset<>(null, told.after(), LiveHomes.MOST_COUNTED);
    int counted =
        transactions.read(
            () -> table.ids(new HomeRules(told.viewer(), Instant.EPOCH), page).length);
    await(told, counted);
  }

  @Test
  void oneThatNeverReadsDelaysNobody() {
    Account john = cast.john();
    var stuck = new CountDownLatch(1);
    open.add(homes.open(FilterOwner.unfiltered(john.id()), 0, _ -> awaitQuietly(stuck)));
    Told other = listen(john.id(), 0);
    for (int i = 1; i <= 3; i++) {
      write(john);
      await(other, i);
    }
    stuck.countDown();
  }

  @Test
  void whoWasSlowIsToldTheLatestCountOnly() {
    Account john = cast.john();
    var stuck = new CountDownLatch(1);
    var heard = java.util.Collections.synchronizedList(new ArrayList<Integer>());
    open.add(
        homes.open(
            FilterOwner.unfiltered(john.id()),
            0,
            count -> {
              heard.add(count);
              awaitQuietly(stuck);
            }));
    Told other = listen(john.id(), 0);
    await(other, 0);
    IntStream.range(0, 5).forEach(_ -> write(john));
    await(other, 5);
    stuck.countDown();
    await(() -> heard.contains(5), "the latest is told");
    assertThat(heard).containsExactly(0, 5);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Told listen(long viewer, long after) {
    var told = new Told(viewer, after, new AtomicInteger(-1));
    open.add(homes.open(FilterOwner.unfiltered(viewer), after, told.count()::set));
    return told;
  }

  private void write(Account who) {
    switch (posts.write(who.id(), Writing.of("words"))) {
      case PostOutcome.Written(long id) -> written.add(id);
      case PostOutcome refused -> throw new AssertionError(refused);
    }
  }

  private static void await(Told told, int count) {
    await(() -> told.count().get() == count, told + " is told " + count);
  }

  private static void await(java.util.function.BooleanSupplier so, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
