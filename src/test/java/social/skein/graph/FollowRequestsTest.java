package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Walk;

/** susan is locked; john is who asks, unless it says otherwise. */
@SkeinTest
class FollowRequestsTest {
  private final FollowRequests requests;
  private final Locks locks;
  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final People people;
  private final Suggestions suggestions;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private long john;
  private long susan;

  FollowRequestsTest(
      FollowRequests requests,
      Locks locks,
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      People people,
      Suggestions suggestions,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.requests = requests;
    this.locks = locks;
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.people = people;
    this.suggestions = suggestions;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void susanLocksHerAccount() {
    john = cast.john().id();
    susan = cast.susan().id();
    locks.lock(susan);
  }

  @Test
  void whoeverIsLockedIsAskedAndCountsNoFollowerUntilTheySayYes() {
    Instant asked = requested(follows.follow(john, "susan"));
    clock.pass(Duration.ofHours(1));
    assertThat(requested(follows.follow(john, "SUSAN"))).isEqualTo(asked);
    assertRows(0, 1, 0, 0);
    assertThat(follows.isFollowing(john, susan)).isFalse();
    assertThat(follows.counts(susan)).isEqualTo(FollowCounts.NONE);
    assertThat(database.count("change WHERE kind = 'followed'")).isZero();
    assertThat(follows.relation(john, susan))
        .isEqualTo(new Relation(false, null, asked, false, null));
    assertThat(follows.relation(susan, john))
        .isEqualTo(new Relation(false, null, null, false, asked));
    assertThat(people.followers(susan, john, Keyset.first(9)).items()).isEmpty();
    assertThat(names(suggestions.of(john, 9).stream().map(Suggestion::person).toList()))
        .doesNotContain("susan");

    clock.pass(Duration.ofHours(1));
    assertThat(requests.approve(susan, "John")).isInstanceOf(RequestOutcome.Following.class);
    assertRows(1, 0, 0, 0);
    assertThat(follows.relation(john, susan).followingSince())
        .isAfterOrEqualTo(asked.plus(Duration.ofHours(2)));
    assertThat(follows.counts(susan)).isEqualTo(new FollowCounts(1, 0));
    assertThat(database.count("change WHERE kind = 'followed'")).isEqualTo(1);
  }

  private static Instant requested(FollowOutcome outcome) {
    return ((FollowOutcome.Requested) outcome).since();
  }

  @Test
  void whoeverLocksTheirAccountKeepsTheFollowersTheyHave() {
    locks.unlock(susan, null);
    follows.follow(john, "susan");
    locks.lock(susan);
    assertThat(follows.follow(john, "susan")).isInstanceOf(FollowOutcome.Following.class);
    assertRows(1, 0, 0, 0);
  }

  @Test
  void aRequestIsWithdrawnLikeAFollowAndAnAnswerThenComesTooLate() {
    follows.follow(john, "susan");
    assertThat(follows.unfollow(john, "susan")).isInstanceOf(UnfollowOutcome.Withdrawn.class);
    assertThat(follows.unfollow(john, "susan")).isInstanceOf(UnfollowOutcome.NotFollowing.class);
    assertThat(requests.approve(susan, "john")).isInstanceOf(RequestOutcome.NotAsking.class);
    assertThat(requests.reject(susan, "john")).isInstanceOf(RequestOutcome.NotAsking.class);
    assertRows(0, 0, 0, 0);
  }

  @Test
  void ofSeveralAnswersTheFirstCountsAndTheOthersAreToldIt() {
    long mary = cast.mary().id();
    follows.follow(john, "susan");
    follows.follow(mary, "susan");
    requests.approve(susan, "john");
    assertThat(requests.approve(susan, "john")).isInstanceOf(RequestOutcome.Following.class);
    assertThat(requests.reject(susan, "john")).isInstanceOf(RequestOutcome.Following.class);
    requests.reject(susan, "mary");
    assertThat(requests.reject(susan, "mary")).isInstanceOf(RequestOutcome.TurnedDown.class);
    assertThat(requests.approve(susan, "mary")).isInstanceOf(RequestOutcome.TurnedDown.class);
    assertRows(1, 0, 1, 0);
    assertThat(follows.isFollowing(john, susan)).isTrue();
    assertThat(requests.approve(susan, "nobody_here")).isEqualTo(new RequestOutcome.Unknown());
    assertThat(requests.approve(susan, "susan")).isInstanceOf(RequestOutcome.NotAsking.class);
  }

  @Test
  void whoWasTurnedDownMayAskAgainAWeekLaterAndNoTrickMakesItSooner() {
    follows.follow(john, "susan");
    requests.reject(susan, "john");
    assertThat(follows.relation(john, susan)).isEqualTo(Relation.NONE);
    follows.unfollow(john, "susan");
    blocks.block(john, "susan");
    blocks.unblock(john, "susan", Renewal.EVERYTHING);
    Instant said =
        Instant.ofEpochMilli(database.value(Long.class, "SELECT created_at FROM follow_rejection"));
    clock.pass(Duration.ofDays(7).minusMinutes(1));
    assertThat(follows.follow(john, "susan"))
        .isInstanceOfSatisfying(
            FollowOutcome.TurnedDown.class,
            told -> assertThat(told.until()).isEqualTo(said.plus(Duration.ofDays(7))));
    assertRows(0, 0, 1, 0);
    clock.pass(Duration.ofMinutes(1));
    requested(follows.follow(john, "susan"));
    assertRows(0, 1, 0, 0);
  }

  @Test
  void whoWasTurnedDownFollowsAtOnceWhomNobodyHasToAskAnyMore() {
    follows.follow(john, "susan");
    requests.reject(susan, "john");
    locks.unlock(susan, null);
    assertThat(follows.follow(john, "susan")).isInstanceOf(FollowOutcome.Following.class);
    assertRows(1, 0, 0, 0);
  }

  @Test
  void aBlockTakesRequestsAwayBothWaysAndItsEndBringsNoneBack() {
    locks.lock(john);
    follows.follow(john, "susan");
    follows.follow(susan, "john");
    assertRows(0, 2, 0, 0);
    blocks.block(susan, "john");
    assertRows(0, 0, 0, 0);
    assertThat(requests.approve(susan, "john")).isInstanceOf(RequestOutcome.NotAsking.class);
    assertThat(requests.approve(john, "susan")).isEqualTo(new RequestOutcome.Unknown());
    blocks.unblock(susan, "john", Renewal.EVERYTHING);
    assertRows(0, 0, 0, 0);
  }

  @Test
  void afterABlockWhoeverIsLockedIsAskedAgain() {
    bothFollowEachOther();
    blocks.block(john, "susan");
    assertRows(0, 0, 0, 2);
    blocks.unblock(john, "susan", Renewal.EVERYTHING);
    assertRows(1, 1, 0, 0);
    assertThat(follows.relation(susan, john).asksYou()).isTrue();
    assertThat(follows.isFollowing(susan, john)).isTrue();
  }

  @Test
  void whoeverEndsTheBlockThemselvesHasBeenAskedByThat() {
    Instant since = bothFollowEachOther();
    blocks.block(susan, "john");
    blocks.unblock(susan, "john", Renewal.EVERYTHING);
    assertRows(2, 0, 0, 0);
    assertThat(follows.relation(john, susan).followingSince()).isEqualTo(since);
  }

  private Instant bothFollowEachOther() {
    follows.follow(john, "susan");
    requests.approve(susan, "john");
    follows.follow(susan, "john");
    Instant since = follows.relation(john, susan).followingSince();
    clock.pass(Duration.ofHours(1));
    return since == null ? Instant.EPOCH : since;
  }

  @Test
  void unlockingAsksWhatBecomesOfThoseWhoWait() {
    follows.follow(john, "susan");
    follows.follow(cast.mary().id(), "susan");
    assertThat(locks.unlock(susan, null)).isEqualTo(new UnlockOutcome.Undecided());
    assertThat(isLocked()).isTrue();
    assertRows(0, 2, 0, 0);
    assertThat(locks.unlock(susan, Waiting.LET_IN)).isEqualTo(new UnlockOutcome.Unlocked(2));
    assertThat(isLocked()).isFalse();
    assertRows(2, 0, 0, 0);
    assertThat(follows.counts(susan)).isEqualTo(new FollowCounts(2, 0));
    assertThat(locks.unlock(susan, Waiting.LET_IN)).isEqualTo(new UnlockOutcome.Unlocked(0));
  }

  @Test
  void whoIsLeftOutWasNotTurnedDown() {
    follows.follow(john, "susan");
    assertThat(locks.unlock(susan, Waiting.LEAVE_OUT)).isEqualTo(new UnlockOutcome.Unlocked(1));
    assertRows(0, 0, 0, 0);
    locks.lock(susan);
    requested(follows.follow(john, "susan"));
  }

  /** So many that they are answered in several transactions. */
  @Test
  void unlockingAnswersHoweverManyWait() {
    database.run(
        "INSERT INTO account (id, username, display_name, display_name_key, about_me, created_at)"
            + " WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 405)"
            + " SELECT n, 'goose_' || n, '', '', '', 0 FROM n");
    database.run(
        "INSERT INTO follow_request (follower_id, followed_id, created_at)"
            + " SELECT id, ?, 0 FROM account WHERE id < 1000",
        susan);
    assertThat(requests.count(susan)).isEqualTo(FollowRequests.MOST_COUNTED + 1);
    assertThat(locks.unlock(susan, Waiting.LET_IN)).isEqualTo(new UnlockOutcome.Unlocked(405));
    assertRows(405, 0, 0, 0);
    assertThat(follows.counts(susan)).isEqualTo(new FollowCounts(405, 0));
  }

  private boolean isLocked() {
    return database.count("account WHERE username = 'susan' AND locked = 1") == 1;
  }

  @Test
  void requestsAreListedByDateForBothSides() {
    List<Long> crowd = IntStream.range(0, 3).mapToObj(i -> cast.signUp("goose_" + i).id()).toList();
    locks.lock(john);
    for (long one : crowd) {
      clock.pass(Duration.ofMinutes(1));
      follows.follow(one, "susan");
      follows.follow(one, "john");
    }
    Walk<FollowKey, Person> walk = walk(page -> requests.waiting(susan, page));
    List<Slice<Person>> pages = walk.older();
    assertThat(names(Walk.items(pages))).containsExactly("goose_2", "goose_1", "goose_0");
    assertThat(walk.newer(pages.getLast()).reversed()).isEqualTo(pages);
    assertThat(names(Walk.items(walk(page -> requests.sent(crowd.getFirst(), page)).older())))
        .containsExactlyInAnyOrder("susan", "john");
    assertThat(requests.count(susan)).isEqualTo(3);
    mutes.mute(susan, "goose_1", new MuteTerms(null, true));
    assertThat(requests.count(susan)).isEqualTo(3);
  }

  private static Walk<FollowKey, Person> walk(
      java.util.function.Function<Keyset<FollowKey>, Slice<Person>> list) {
    return new Walk<>(list, cursor -> FollowKey.read(cursor).orElse(null), 2);
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(person -> person.account().username()).toList();
  }

  private void assertRows(int follows, int requests, int rejections, int severed) {
    assertThat(
            List.of(
                database.count("follow"),
                database.count("follow_request"),
                database.count("follow_rejection"),
                database.count("severed_follow")))
        .isEqualTo(List.of(follows, requests, rejections, severed));
  }
}
