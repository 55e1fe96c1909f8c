package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** The follow contract through the capability itself. */
@SkeinTest
class FollowsTest extends FollowContract {
  private final Follows follows;
  private final Accounts accounts;
  private final Cast cast;

  FollowsTest(
      Follows follows, Accounts accounts, Cast cast, Database database, SettableClock clock) {
    super(cast, database, clock);
    this.follows = follows;
    this.accounts = accounts;
    this.cast = cast;
  }

  @Override
  protected Told follow(String who, String whom) {
    return switch (follows.follow(id(who), whom)) {
      case FollowOutcome.Following _ -> Told.FOLLOWING;
      case FollowOutcome.Requested _ -> Told.REQUESTED;
      case FollowOutcome.TurnedDown _ -> Told.TURNED_DOWN;
      case FollowOutcome.Refused(FollowOutcome.Why why) -> told(why);
    };
  }

  @Override
  protected Told unfollow(String who, String whom) {
    return switch (follows.unfollow(id(who), whom)) {
      case UnfollowOutcome.NotFollowing _ -> Told.NOT_FOLLOWING;
      case UnfollowOutcome.Withdrawn _ -> Told.WITHDRAWN;
      case UnfollowOutcome.Refused(FollowOutcome.Why why) -> told(why);
    };
  }

  private static Told told(FollowOutcome.Why why) {
    return switch (why) {
      case SELF -> Told.YOURSELF;
      case UNKNOWN -> Told.UNKNOWN;
      case BLOCKED -> Told.BLOCKED;
    };
  }

  private long id(String username) {
    return accounts.find(username).orElseThrow().id();
  }

  @Test
  void everybodyOfACrowdFollowsEverybodyElseAtOnce() {
    List<Account> crowd =
        IntStream.range(0, 11).mapToObj(number -> cast.signUp("goose_" + number)).toList();
    List<Callable<FollowOutcome>> all = new ArrayList<>();
    for (Account one : crowd) {
      for (Account other : crowd) {
        if (one.id() < other.id()) {
          all.add(() -> follows.follow(one.id(), other.username()));
          all.add(() -> follows.follow(other.id(), one.username()));
        }
      }
    }
    assertThat(AtOnce.run(all)).hasSize(110).hasOnlyElementsOfType(FollowOutcome.Following.class);
    assertThat(crowd)
        .allSatisfy(
            one -> assertThat(follows.counts(one.id())).isEqualTo(new FollowCounts(10, 10)));
  }

  @Test
  void theRelationIsSeenFromBothSides() {
    follow("john", "susan");
    Relation toJohn = follows.relation(id("john"), id("susan"));
    assertThat(toJohn.following()).isTrue();
    assertThat(toJohn.followsYou()).isFalse();
    Relation toSusan = follows.relation(id("susan"), id("john"));
    assertThat(toSusan.following()).isFalse();
    assertThat(toSusan.followsYou()).isTrue();
    assertThat(follows.relation(id("john"), id("john")).self()).isTrue();
  }
}
