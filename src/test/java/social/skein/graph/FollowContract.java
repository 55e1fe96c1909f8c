package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;

/**
 * What following means, whichever way in it takes. john is who follows, unless it says otherwise.
 */
public abstract class FollowContract {
  /** What whoever follows is told. */
  public enum Told {
    FOLLOWING,
    REQUESTED,
    NOT_FOLLOWING,
    WITHDRAWN,
    TURNED_DOWN,
    YOURSELF,
    UNKNOWN,
    BLOCKED
  }

  private final Cast cast;
  private final Database database;
  private final SettableClock clock;

  protected FollowContract(Cast cast, Database database, SettableClock clock) {
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  protected abstract Told follow(String who, String whom);

  protected abstract Told unfollow(String who, String whom);

  /** Makes ready what {@link #follow} needs of somebody. */
  protected void arrives(String username) {}

  @BeforeEach
  void johnAndSusanArrive() {
    cast.john();
    cast.susan();
    arrives("john");
    arrives("susan");
  }

  @Test
  void somebodyIsFollowed() {
    assertThat(follow("john", "susan")).isEqualTo(Told.FOLLOWING);
    assertState(1, 0);
  }

  @Test
  void theNameCountsWhateverItsCase() {
    assertThat(follow("john", "SuSaN")).isEqualTo(Told.FOLLOWING);
    assertState(1, 0);
  }

  @Test
  void followingAgainIsASuccessThatKeepsTheDate() {
    follow("john", "susan");
    long since = database.value(Long.class, "SELECT created_at FROM follow");
    clock.pass(Duration.ofHours(1));
    assertThat(follow("john", "susan")).isEqualTo(Told.FOLLOWING);
    assertState(1, 0);
    assertThat(database.value(Long.class, "SELECT created_at FROM follow")).isEqualTo(since);
  }

  @Test
  void nobodyFollowsThemselves() {
    assertThat(follow("john", "john")).isEqualTo(Told.YOURSELF);
    assertState(0, 0);
  }

  @Test
  void nobodyFollowsAnUnknownPerson() {
    assertThat(follow("john", "nobody_here")).isEqualTo(Told.UNKNOWN);
    assertState(0, 0);
  }

  @Test
  void whoIsBlockedFindsNobodyToFollowOrUnfollow() {
    block("susan", "john");
    assertThat(follow("john", "susan")).isEqualTo(Told.UNKNOWN);
    assertThat(unfollow("john", "susan")).isEqualTo(Told.UNKNOWN);
    assertState(0, 0);
  }

  @Test
  void whoBlocksSomebodyMustUnblockThemBeforeFollowing() {
    block("john", "susan");
    assertThat(follow("john", "susan")).isEqualTo(Told.BLOCKED);
    assertThat(unfollow("john", "susan")).isEqualTo(Told.NOT_FOLLOWING);
    assertState(0, 0);
  }

  private void block(String who, String whom) {
    database.run(
        "INSERT INTO block SELECT who.id, whom.id, 0 FROM account who, account whom"
            + " WHERE who.username = ? AND whom.username = ?",
        who,
        whom);
  }

  @Test
  void whoeverIsLockedIsAskedAndNotFollowed() {
    database.run("UPDATE account SET locked = 1 WHERE username = 'susan'");
    assertThat(follow("john", "susan")).isEqualTo(Told.REQUESTED);
    assertThat(follow("john", "susan")).isEqualTo(Told.REQUESTED);
    assertState(0, 0);
    assertThat(database.count("follow_request")).isEqualTo(1);
    assertThat(unfollow("john", "susan")).isEqualTo(Told.WITHDRAWN);
    assertThat(database.count("follow_request")).isZero();
    database.run(
        "INSERT INTO follow_rejection SELECT who.id, whom.id, ? FROM account who, account whom"
            + " WHERE who.username = 'john' AND whom.username = 'susan'",
        clock.millis());
    assertThat(follow("john", "susan")).isEqualTo(Told.TURNED_DOWN);
    assertThat(database.count("follow_request")).isZero();
  }

  @Test
  void fiftyWhoAskAtOnceAskOnce() {
    database.run("UPDATE account SET locked = 1 WHERE username = 'susan'");
    assertThat(AtOnce.run(50, () -> follow("john", "susan"))).containsOnly(Told.REQUESTED);
    assertThat(database.count("follow_request")).isEqualTo(1);
  }

  @Test
  void unfollowingEndsIt() {
    follow("john", "susan");
    follow("susan", "john");
    assertThat(unfollow("john", "susan")).isEqualTo(Told.NOT_FOLLOWING);
    assertState(0, 1);
  }

  @Test
  void unfollowingAgainOrAtFirstIsASuccessThatChangesNothing() {
    assertThat(unfollow("john", "susan")).isEqualTo(Told.NOT_FOLLOWING);
    assertState(0, 0);
    follow("john", "susan");
    unfollow("john", "susan");
    assertThat(unfollow("john", "susan")).isEqualTo(Told.NOT_FOLLOWING);
    assertState(0, 0);
  }

  @Test
  void nobodyUnfollowsThemselves() {
    assertThat(unfollow("john", "JOHN")).isEqualTo(Told.YOURSELF);
    assertState(0, 0);
  }

  @Test
  void nobodyUnfollowsAnUnknownPerson() {
    follow("john", "susan");
    assertThat(unfollow("john", "nobody_here")).isEqualTo(Told.UNKNOWN);
    assertState(1, 0);
  }

  @Test
  void fiftyFollowsOfOnePairAtOnceAreOne() {
    assertThat(AtOnce.run(50, () -> follow("john", "susan"))).containsOnly(Told.FOLLOWING);
    assertState(1, 0);
    assertThat(AtOnce.run(50, () -> unfollow("john", "susan"))).containsOnly(Told.NOT_FOLLOWING);
    assertState(0, 0);
  }

  /** The number that gave errors in the tutorial's application. */
  @Test
  void aHundredAndSixtyFollowsOfOnePairAtOnceAreOne() {
    assertThat(AtOnce.run(160, () -> follow("john", "susan"))).containsOnly(Told.FOLLOWING);
    assertState(1, 0);
  }

  @Test
  void fiftyMutualFollowsAtOnceNeitherDeadlockNorMiscount() {
    for (int round = 0; round < 2; round++) {
      assertThat(AtOnce.run(mutual(this::follow))).hasSize(100).containsOnly(Told.FOLLOWING);
      assertState(1, 1);
      assertThat(AtOnce.run(mutual(this::unfollow))).containsOnly(Told.NOT_FOLLOWING);
      assertState(0, 0);
    }
  }

  private interface Deed {
    Told by(String who, String whom);
  }

  private static List<Callable<Told>> mutual(Deed deed) {
    return Stream.generate(() ->
            Stream.<Callable<Told>>of(
                () -> deed.by("john", "susan"), () -> deed.by("susan", "john")))
        .limit(50)
        .flatMap(both -> both)
        .toList();
  }

  private void assertState(int johnFollowsSusan, int susanFollowsJohn) {
    assertThat(follows("john", "susan")).isEqualTo(johnFollowsSusan);
    assertThat(follows("susan", "john")).isEqualTo(susanFollowsJohn);
    assertThat(database.count("follow")).isEqualTo(johnFollowsSusan + susanFollowsJohn);
    assertThat(counted("following", "john")).isEqualTo(johnFollowsSusan);
    assertThat(counted("followers", "susan")).isEqualTo(johnFollowsSusan);
    assertThat(counted("following", "susan")).isEqualTo(susanFollowsJohn);
    assertThat(counted("followers", "john")).isEqualTo(susanFollowsJohn);
  }

  private int follows(String who, String whom) {
    return database.count(
        "follow JOIN account who ON who.id = follower_id JOIN account whom ON whom.id = followed_id"
            + " WHERE who.username = ? AND whom.username = ?",
        who,
        whom);
  }

  private int counted(String column, String who) {
    return database.value(
        Integer.class,
        "SELECT coalesce(sum("
            + column
            + "), 0) FROM follow_count JOIN account ON account.id = account_id WHERE username = ?",
        who);
  }
}
