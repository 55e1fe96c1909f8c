package social.skein.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.FollowRequests;
import social.skein.graph.Followed;
import social.skein.graph.Follows;
import social.skein.graph.ListTerms;
import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.graph.Locks;
import social.skein.graph.People;
import social.skein.graph.Renewal;
import social.skein.graph.Unfollowed;
import social.skein.notification.Watches;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** john follows susan, then mary, then david, a day after the other; mary follows him. */
@SkeinTest
class DeedsTest {
  private static final LedgerQuery ALL = new LedgerQuery(Side.FOLLOWING, Sort.NEWEST, Only.ALL, "");

  private final Everybody everybody;
  private final Deeds deeds;
  private final Lists lists;
  private final People people;
  private final Follows follows;
  private final Blocks blocks;
  private final Locks locks;
  private final FollowRequests requests;
  private final Watches watches;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private final ConfigurableApplicationContext context;
  private long john;
  private long susan;
  private long mary;
  private long david;

  DeedsTest(
      Everybody everybody,
      Deeds deeds,
      Lists lists,
      People people,
      Follows follows,
      Blocks blocks,
      Locks locks,
      FollowRequests requests,
      Watches watches,
      Cast cast,
      Database database,
      SettableClock clock,
      ConfigurableApplicationContext context) {
    this.everybody = everybody;
    this.deeds = deeds;
    this.lists = lists;
    this.people = people;
    this.follows = follows;
    this.blocks = blocks;
    this.locks = locks;
    this.requests = requests;
    this.watches = watches;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
    this.context = context;
  }

  @BeforeEach
  void johnFollowsThree() {
    List<Account> four = cast.four();
    john = four.get(0).id();
    susan = four.get(1).id();
    mary = four.get(2).id();
    david = four.get(3).id();
    for (String name : List.of("susan", "mary", "david")) {
      follows.follow(john, name);
      clock.pass(Duration.ofDays(1));
    }
    follows.follow(mary, "john");
  }

  @Test
  void anUndoBringsFollowsBackWithTheirDatesAndTellsNobody() {
    String dates = dates();
    int told = database.count("notification");
    assertThat(deeds.toAll(john, Deed.UNFOLLOWED, List.of(susan, david, 7L, john))).isEqualTo(2);
    assertThat(follows.counts(john).following()).isEqualTo(1);
    clock.pass(Duration.ofMinutes(50));
    Undo undo = deeds.undoable(john).orElseThrow();
    assertThat(undo.people()).isEqualTo(2);
    assertThat(deeds.undo(mary, undo.id())).isEmpty();
    assertThat(undone(undo)).isEqualTo(2);
    assertThat(dates()).isEqualTo(dates);
    assertThat(follows.counts(john).following()).isEqualTo(3);
    assertThat(database.count("notification")).isLessThan(told);
    assertThat(deeds.undo(john, undo.id())).isEmpty();
    assertThat(deeds.undoable(john)).isEmpty();
  }

  private int undone(Undo undo) {
    return deeds.undo(john, undo.id()).orElseThrow().undone();
  }

  private String dates() {
    return follows.relation(john, susan) + " " + follows.relation(john, david);
  }

  @Test
  void anUndoTakesAnHour() {
    deeds.toAll(john, Deed.UNFOLLOWED, List.of(susan));
    long id = deeds.undoable(john).orElseThrow().id();
    clock.pass(Duration.ofMinutes(61));
    assertThat(deeds.undoable(john)).isEmpty();
    assertThat(deeds.undo(john, id)).isEmpty();
    deeds.toAll(john, Deed.UNFOLLOWED, List.of(david));
    assertThat(database.count("ledger_undo")).isEqualTo(1);
  }

  @Test
  void aFollowerWhoIsRemovedFollowsNoMoreUntilThatIsUndone() {
    int told = database.count("notification WHERE account_id = ?", john);
    assertThat(deeds.toAll(john, Deed.REMOVED, List.of(mary, susan))).isEqualTo(1);
    assertThat(follows.isFollowing(mary, john)).isFalse();
    assertThat(database.count("change WHERE kind = 'unfollowed'")).isEqualTo(1);
    assertThat(database.count("notification WHERE account_id = ?", john)).isLessThan(told);
    deeds.undo(john, deeds.undoable(john).orElseThrow().id());
    assertThat(follows.isFollowing(mary, john)).isTrue();
  }

  @Test
  void anUndoBringsNothingBackThatOneOfTheTwoHasMovedOnFrom() {
    deeds.toAll(john, Deed.REMOVED, List.of(mary));
    follows.follow(mary, "john");
    follows.unfollow(mary, "john");
    assertThat(deeds.undoable(john)).isEmpty();
    deeds.toAll(john, Deed.UNFOLLOWED, List.of(susan, david, mary));
    blocks.block(susan, "john");
    blocks.unblock(susan, "john", Renewal.EVERYTHING);
    locks.lock(david);
    follows.follow(john, "david");
    requests.reject(david, "john");
    Undo undo = deeds.undoable(john).orElseThrow();
    assertThat(undo.people()).isEqualTo(1);
    assertThat(undone(undo)).isEqualTo(1);
    assertThat(follows.isFollowing(john, mary)).isTrue();
    assertThat(follows.isFollowing(john, susan)).isFalse();
    assertThat(follows.isFollowing(john, david)).isFalse();
    assertThat(deeds.newest(john))
        .contains(new Undo(undo.id(), Deed.UNFOLLOWED, null, null, Stage.UNDONE, 0, 2, 3));
    assertThat(deeds.leftOut(john, undo.id(), 9))
        .as("nobody learns of a block of others")
        .containsExactly(new LeftOut("david", LeftOut.Why.AGAIN));
    deeds.toAll(john, Deed.UNFOLLOWED, List.of(mary));
    blocks.block(john, "mary");
    assertThat(deeds.leftOut(john, newestUndo(), 9))
        .containsExactly(new LeftOut("mary", LeftOut.Why.KEPT_AWAY));
  }

  @Test
  void anUndoBringsNothingBackThatTheOtherWantedEndedToo() {
    deeds.toAll(john, Deed.UNFOLLOWED, List.of(susan, david));
    deeds.toAll(john, Deed.UNFOLLOWED, List.of(susan, david));
    // as from pages on which john still follows her, and she him
    deeds.toAll(susan, Deed.REMOVED, List.of(john));
    deeds.toAll(john, Deed.REMOVED, List.of(mary));
    follows.unfollow(mary, "john");

    assertThat(deeds.undoable(john)).map(Undo::people).contains(1);
    assertThat(undone(deeds.undoable(john).orElseThrow())).isEqualTo(1);
    assertThat(follows.isFollowing(john, david)).isTrue();
    assertThat(follows.isFollowing(john, susan)).isFalse();
    assertThat(follows.isFollowing(mary, john)).isFalse();
    assertThat(deeds.leftOut(john, newestUndo(), 9)).as("nobody learns of it").isEmpty();
  }

  @Test
  void anUndoBringsBackWhoIsToldOfWhosePosts() {
    watches.watch(john, susan);
    watches.watch(mary, john);

    deeds.toAll(john, Deed.UNFOLLOWED, List.of(susan, david));
    deeds.toAll(john, Deed.REMOVED, List.of(mary));
    assertThat(database.count("watch")).isZero();
    undone(deeds.undoable(john).orElseThrow());
    undone(deeds.undoable(john).orElseThrow());

    assertThat(watches.watchedBy(john, List.of(susan, david))).containsExactly(susan);
    assertThat(watches.watching(john, List.of(mary, david))).containsExactly(mary);
  }

  private long newestUndo() {
    return database.value(Long.class, "SELECT max(id) AS value FROM ledger_undo");
  }

  @Test
  void everybodyWhoIsFoundIsUnfollowedAndComesBackWithTheirDates() {
    for (int i = 0; i < 120; i++) {
      cast.signUp("crowd" + i);
      follows.follow(john, "crowd" + i);
      clock.pass(Duration.ofSeconds(i));
    }
    long dates = sumOfDates();
    LedgerQuery query = new LedgerQuery(Side.FOLLOWING, Sort.NAME, Only.ONE_WAY, "crowd");
    assertThat(everybody.count(john, query, Deed.UNFOLLOWED, null)).isEqualTo(120);
    assertThat(everybody.begin(john, query, Deed.UNFOLLOWED, null, 119))
        .isEqualTo(new BeginOutcome.Refused(BeginOutcome.Why.CHANGED));
    assertThat(everybody.begin(john, query, Deed.UNFOLLOWED, null, 120))
        .isInstanceOf(BeginOutcome.Begun.class);
    Undo done = awaited(Stage.DONE);
    assertThat(follows.counts(john).following()).isEqualTo(3);
    assertThat(done.people()).isEqualTo(120);
    deeds.undo(john, done.id());
    await(() -> deeds.undoable(john).isEmpty());
    assertThat(follows.counts(john).following()).isEqualTo(123);
    assertThat(sumOfDates()).isEqualTo(dates);
  }

  @Test
  void aStepEndsWhenItTakesLongAndTheOthersFollowByAndBy() {
    for (int i = 0; i < DeedSteps.A_FEW + 2; i++) {
      cast.signUp("crowd" + i);
      follows.follow(john, "crowd" + i);
    }
    LedgerQuery crowd = new LedgerQuery(Side.FOLLOWING, Sort.NAME, Only.ALL, "crowd");
    var slow = new Slow();
    context.addApplicationListener(slow);
    try {
      assertThat(everybody.begin(john, crowd, Deed.UNFOLLOWED, null, DeedSteps.A_FEW + 2))
          .isInstanceOfSatisfying(
              BeginOutcome.Begun.class,
              it -> assertThat(it.undo().people()).isEqualTo(DeedSteps.A_FEW));
      Undo done = awaited(Stage.DONE);
      assertThat(follows.counts(john).following()).isEqualTo(3);
      assertThat(undone(done)).isEqualTo(DeedSteps.A_FEW);
      await(() -> deeds.undoable(john).isEmpty());
      assertThat(follows.counts(john).following()).isEqualTo(3 + DeedSteps.A_FEW + 2);
    } finally {
      context.removeApplicationListener(slow);
    }
  }

  /** A few such follows take longer than a step may. */
  private static final class Slow implements ApplicationListener<PayloadApplicationEvent<?>> {
    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
      if (event.getPayload() instanceof Unfollowed || event.getPayload() instanceof Followed) {
        LockSupport.parkNanos(Duration.ofMillis(250).dividedBy(DeedSteps.A_FEW).toNanos());
      }
    }
  }

  private long sumOfDates() {
    return database.value(
        Long.class,
        "SELECT CAST(sum(created_at * (followed_id % 97)) AS BIGINT) AS value FROM follow");
  }

  private Undo awaited(Stage stage) {
    await(() -> deeds.undoable(john).filter(it -> it.stage() == stage).isPresent());
    return deeds.undoable(john).orElseThrow();
  }

  private static void await(BooleanSupplier what) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!what.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(what.getAsBoolean()).isTrue();
  }

  @Test
  void whatIsStoppedIsDoneForSomeAndOnlyThoseComeBack() {
    assertThat(everybody.count(john, ALL, Deed.LISTED, 7L)).isEqualTo(3);
    assertThat(everybody.begin(john, ALL, Deed.LISTED, 7L, 3))
        .isEqualTo(new BeginOutcome.Refused(BeginOutcome.Why.NO_LIST));
    deeds.toAll(john, Deed.BOOSTS_HIDDEN, List.of(susan));
    assertThat(everybody.count(john, ALL, Deed.BOOSTS_HIDDEN, null)).isEqualTo(2);
    deeds.toAll(john, Deed.UNFOLLOWED, List.of(susan));
    long id = newestUndo();
    database.run("UPDATE ledger_undo SET stage = 'doing', asked = 3 WHERE id = ?", id);
    database.run("INSERT INTO ledger_waiting VALUES (?, ?), (?, ?)", id, mary, id, david);
    assertThat(everybody.begin(john, ALL, Deed.UNFOLLOWED, null, 2))
        .isEqualTo(new BeginOutcome.Refused(BeginOutcome.Why.BUSY));
    assertThat(deeds.undo(john, id)).isEmpty();
    follows.unfollow(john, "david");
    follows.follow(john, "david");
    assertThat(database.count("ledger_waiting")).isEqualTo(1);
    everybody.stop(john, id);
    assertThat(undone(deeds.undoable(john).orElseThrow())).isEqualTo(1);
    assertThat(follows.counts(john).following()).isEqualTo(3);
  }

  @Test
  void boostsOfSeveralAreHiddenAndShownAgain() {
    assertThat(deeds.toAll(john, Deed.BOOSTS_HIDDEN, List.of(susan, mary))).isEqualTo(2);
    assertThat(deeds.toAll(john, Deed.BOOSTS_HIDDEN, List.of(susan, david))).isEqualTo(1);
    assertThat(deeds.toAll(susan, Deed.BOOSTS_HIDDEN, List.of(john))).isZero();
    assertThat(undone(deeds.undoable(john).orElseThrow())).isEqualTo(1);
    assertThat(database.count("hidden_boosts")).isEqualTo(2);
    assertThat(deeds.undoable(john).orElseThrow().people()).isEqualTo(2);
  }

  @Test
  void severalAreListedAndTakenOffAgainUnlessThatWasDoneAlready() {
    lists.create(john, new ListTerms("Geese", true));
    long geese = lists.of(john).getFirst().id();
    lists.add(john, geese, "susan");
    deeds.list(john, geese, List.of(susan, david, mary, 7L));
    Undo undo = deeds.undoable(john).orElseThrow();
    assertThat(undo)
        .isEqualTo(new Undo(undo.id(), Deed.LISTED, geese, "Geese", Stage.DONE, 2, 0, 2));
    lists.remove(john, geese, "mary");
    assertThat(deeds.undoable(john).orElseThrow().people()).isEqualTo(1);
    assertThat(undone(undo)).isEqualTo(1);
    assertThat(lists.with(john, susan)).containsExactly(geese);
    assertThat(database.count("list_member")).isEqualTo(1);
    assertThat(deeds.list(john, geese, List.of(7L, john)))
        .isEqualTo(new ListingOutcome.Refused(ListingOutcome.Why.UNKNOWN));
    assertThat(deeds.list(mary, geese, List.of(david)))
        .isEqualTo(new ListingOutcome.Refused(ListingOutcome.Why.NO_LIST));
    deeds.list(john, geese, List.of(david));
    lists.delete(john, geese);
    assertThat(deeds.undoable(john)).isEmpty();
  }
}
