package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.BarrierOutcome.Done;
import social.skein.graph.BarrierOutcome.Refused;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Walk;

@SkeinTest
class BlocksTest {
  private final Blocks blocks;
  private final Follows follows;
  private final People people;
  private final Suggestions suggestions;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private long john;
  private long susan;

  BlocksTest(
      Blocks blocks,
      Follows follows,
      People people,
      Suggestions suggestions,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.blocks = blocks;
    this.follows = follows;
    this.people = people;
    this.suggestions = suggestions;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void johnAndSusanArrive() {
    john = cast.john().id();
    susan = cast.susan().id();
  }

  @Test
  void aBlockPutsTheFollowsBothWaysAwayAndItsEndBringsThemBackWithTheirDates() {
    Instant one = followed(john, "susan");
    Instant other = followed(susan, "john");
    clock.pass(Duration.ofDays(3));

    assertThat(blocks.block(john, "SUSAN")).isInstanceOf(Done.class);
    assertThat(database.count("block")).isEqualTo(1);
    assertThat(database.count("follow")).isZero();
    assertThat(database.count("severed_follow")).isEqualTo(2);
    assertThat(blocks.severed(john, susan)).isEqualTo(new Severed(one, true));
    assertCountsRight();

    assertThat(blocks.unblock(john, "susan", Renewal.EVERYTHING)).isInstanceOf(Done.class);
    assertThat(follows.relation(john, susan)).isEqualTo(new Relation(false, one, null, true, null));
    assertThat(follows.relation(susan, john))
        .isEqualTo(new Relation(false, other, null, true, null));
    assertThat(database.count("block")).isZero();
    assertThat(database.count("severed_follow")).isZero();
    assertCountsRight();
  }

  private Instant followed(long follower, String followed) {
    clock.pass(Duration.ofHours(1));
    return ((FollowOutcome.Following) follows.follow(follower, followed)).since();
  }

  @Test
  void homesHearOfEachFollowThatEndsAndComesBack() {
    followed(john, "susan");
    followed(susan, "john");
    blocks.block(john, "susan");
    assertThat(database.count("change WHERE kind = 'unfollowed'")).isEqualTo(2);
    blocks.unblock(john, "susan", Renewal.EVERYTHING);
    assertThat(database.count("change WHERE kind = 'followed'")).isEqualTo(4);
  }

  @Test
  void whoEndsABlockSaysWhatComesBack() {
    followed(john, "susan");
    followed(susan, "john");
    blocks.block(john, "susan");
    blocks.unblock(john, "susan", new Renewal(true, false));
    assertThat(follows.isFollowing(john, susan)).isTrue();
    assertThat(follows.isFollowing(susan, john)).isFalse();

    blocks.block(john, "susan");
    blocks.unblock(john, "susan", Renewal.NOTHING);
    assertThat(database.count("follow")).isZero();
    assertThat(database.count("severed_follow")).isZero();
    assertCountsRight();
  }

  @Test
  void nothingComesBackBeforeTheSecondBlockEndsAndThenOnlyWhatBothWant() {
    followed(john, "susan");
    followed(susan, "john");
    blocks.block(john, "susan");
    assertThat(blocks.block(susan, "john")).isInstanceOf(Done.class);
    blocks.unblock(john, "susan", new Renewal(false, true));
    assertThat(database.count("follow")).isZero();
    assertThat(database.count("severed_follow")).isEqualTo(1);

    blocks.unblock(susan, "john", Renewal.EVERYTHING);
    assertThat(follows.isFollowing(john, susan)).isFalse();
    assertThat(follows.isFollowing(susan, john)).isTrue();
    assertCountsRight();
  }

  @Test
  void whoUnfollowsAcrossABlockIsToldNothingAndDoesNotFollowAfterIt() {
    followed(susan, "john");
    blocks.block(john, "susan");
    assertThat(follows.unfollow(susan, "john"))
        .isEqualTo(new UnfollowOutcome.Refused(FollowOutcome.Why.UNKNOWN));
    blocks.unblock(john, "susan", Renewal.EVERYTHING);
    assertThat(database.count("follow")).isZero();
    assertCountsRight();
  }

  @Test
  void blockingAgainOrUnblockingNobodyChangesNothing() {
    assertThat(blocks.unblock(john, "susan", Renewal.EVERYTHING)).isInstanceOf(Done.class);
    blocks.block(john, "susan");
    long since = database.value(Long.class, "SELECT created_at FROM block");
    clock.pass(Duration.ofHours(1));
    assertThat(blocks.block(john, "susan")).isInstanceOf(Done.class);
    assertThat(database.count("block")).isEqualTo(1);
    assertThat(database.value(Long.class, "SELECT created_at FROM block")).isEqualTo(since);
  }

  @Test
  void nobodyBlocksThemselvesOrAnUnknownPerson() {
    assertThat(blocks.block(john, "John")).isEqualTo(new Refused(BarrierOutcome.Why.SELF));
    assertThat(blocks.block(john, "nobody_here"))
        .isEqualTo(new Refused(BarrierOutcome.Why.UNKNOWN));
    assertThat(blocks.unblock(john, "nobody_here", Renewal.NOTHING))
        .isEqualTo(new Refused(BarrierOutcome.Why.UNKNOWN));
    assertThat(database.count("block")).isZero();
  }

  @Test
  void nobodyFollowsAcrossABlockAndTheBlockedFindsNobodyThere() {
    blocks.block(john, "susan");
    assertThat(follows.follow(susan, "john")).isEqualTo(follows.follow(susan, "nobody_here"));
    assertThat(follows.follow(john, "susan"))
        .isEqualTo(new FollowOutcome.Refused(FollowOutcome.Why.BLOCKED));
    assertThat(database.count("follow")).isZero();
  }

  @Test
  void noListShowsPeopleBehindABlockWhicheverSideTheyAreOn() {
    Account mary = cast.mary();
    followed(mary.id(), "susan");
    followed(mary.id(), "john");
    followed(susan, "mary");
    followed(john, "mary");
    blocks.block(john, "susan");

    assertThat(names(people.followers(mary.id(), john, Keyset.first(9)))).containsExactly("john");
    assertThat(names(people.followers(mary.id(), susan, Keyset.first(9)))).containsExactly("susan");
    assertThat(names(people.following(mary.id(), susan, Keyset.first(9)))).containsExactly("susan");
    assertThat(names(people.followers(mary.id(), People.STRANGER, Keyset.first(9)))).hasSize(2);
    assertThat(names(people.directory("", susan, Keyset.first(9)))).doesNotContain("john");
    assertThat(names(people.directory("s", john, Keyset.first(9)))).isEmpty();
    assertThat(suggestions.of(susan, 9))
        .extracting(suggestion -> suggestion.person().account().username())
        .doesNotContain("john");
    assertThat(follows.counts(mary.id())).isEqualTo(new FollowCounts(2, 2));
  }

  private static List<String> names(Slice<Person> people) {
    return people.items().stream().map(person -> person.account().username()).toList();
  }

  @Test
  void thoseWhomOneBlocksAreListedByDateWithWhatEachBlockHasCut() {
    followed(john, "susan");
    blocks.block(john, "susan");
    blocks.block(john, cast.mary().username());
    blocks.block(john, cast.david().username());
    blocks.block(susan, "mary");
    database.run("UPDATE block SET created_at = 1780000000000");

    Walk<FollowKey, BlockedPerson> walk =
        new Walk<>(
            page -> blocks.list(john, page), cursor -> FollowKey.read(cursor).orElse(null), 2);
    List<Slice<BlockedPerson>> pages = walk.older();

    assertThat(Walk.items(pages))
        .extracting(person -> person.account().username())
        .containsExactly("david", "mary", "susan");
    assertThat(Walk.items(pages))
        .extracting(person -> person.severed().isEmpty())
        .containsExactly(true, true, false);
    assertThat(walk.newer(pages.getLast()).reversed()).isEqualTo(pages);
  }

  @Test
  void fiftyAtOnceOfEachDeedBetweenTwoPeopleLeaveAStateThatAgreesWithItself() {
    for (int round = 0; round < 3; round++) {
      AtOnce.run(
          Stream.generate(() -> deeds(john, "susan", susan, "john"))
              .limit(13)
              .flatMap(List::stream)
              .toList());
      assertThat(database.count("block")).isLessThanOrEqualTo(2);
      assertThat(
              database.count(
                  "follow JOIN block ON blocker_id IN (follower_id, followed_id)"
                      + " AND blocked_id IN (follower_id, followed_id)"))
          .isZero();
      assertThat(
              database.count(
                  "severed_follow s JOIN follow f ON f.follower_id = s.follower_id"
                      + " AND f.followed_id = s.followed_id"))
          .isZero();
      assertThat(database.count("severed_follow WHERE NOT EXISTS (SELECT 1 FROM block)")).isZero();
      assertCountsRight();
    }
  }

  private List<Callable<Object>> deeds(long one, String oneName, long other, String otherName) {
    return List.of(
        () -> blocks.block(one, oneName),
        () -> follows.follow(one, oneName),
        () -> blocks.unblock(one, oneName, Renewal.EVERYTHING),
        () -> follows.unfollow(other, otherName),
        () -> follows.follow(other, otherName),
        () -> blocks.block(other, otherName),
        () -> blocks.unblock(other, otherName, Renewal.EVERYTHING),
        () -> follows.follow(other, otherName));
  }

  private void assertCountsRight() {
    assertThat(
            database.count(
                "follow_count c WHERE followers <>"
                    + " (SELECT count(*) FROM follow WHERE followed_id = c.account_id)"
                    + " OR following <>"
                    + " (SELECT count(*) FROM follow WHERE follower_id = c.account_id)"))
        .isZero();
  }
}
