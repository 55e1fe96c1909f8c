package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.platform.database.Transactions;
import social.skein.platform.invariant.Invariants;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

/** susan is locked, john asks, and everything happens at the same time. */
@SkeinTest
class RequestsAtOnceTest {
  private static final int ROUNDS = 8;

  private final FollowRequests requests;
  private final Locks locks;
  private final Follows follows;
  private final Blocks blocks;
  private final List<Invariants> invariants;
  private final Transactions transactions;
  private final Cast cast;
  private final Database database;
  private long john;
  private long susan;

  RequestsAtOnceTest(
      FollowRequests requests,
      Locks locks,
      Follows follows,
      Blocks blocks,
      List<Invariants> invariants,
      Transactions transactions,
      Cast cast,
      Database database) {
    this.requests = requests;
    this.locks = locks;
    this.follows = follows;
    this.blocks = blocks;
    this.invariants = invariants;
    this.transactions = transactions;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void susanLocksHerAccount() {
    john = cast.john().id();
    susan = cast.susan().id();
    locks.lock(susan);
  }

  @Test
  void twoApprovalsAtOnceAreOneFollowAndBothAreToldSo() {
    for (int round = 0; round < ROUNDS; round++) {
      follows.follow(john, "susan");
      assertThat(AtOnce.run(2, () -> requests.approve(susan, "john")))
          .hasOnlyElementsOfType(RequestOutcome.Following.class);
      assertThat(database.count("follow")).isEqualTo(1);
      assertThat(database.count("notification WHERE kind = 'approval'")).isEqualTo(1);
      assertConsistent();
      follows.unfollow(john, "susan");
    }
  }

  @Test
  void ofAYesAndANoAtOnceOneCountsAndBothAreToldTheSame() {
    for (int round = 0; round < ROUNDS; round++) {
      follows.follow(john, "susan");
      List<RequestOutcome> told =
          AtOnce.run(
              List.of(() -> requests.approve(susan, "john"), () -> requests.reject(susan, "john")));
      assertThat(told.getFirst()).isEqualTo(told.getLast());
      assertThat(follows.isFollowing(john, susan))
          .isEqualTo(told.getFirst() instanceof RequestOutcome.Following);
      assertConsistent();
      follows.unfollow(john, "susan");
      database.run("DELETE FROM follow_rejection");
    }
  }

  @Test
  void whoeverWithdrawsWhileTheyAreLetInDoesNotFollowAndBothAreToldWhatCameFirst() {
    for (int round = 0; round < ROUNDS; round++) {
      follows.follow(john, "susan");
      List<Object> told =
          AtOnce.run(
              List.<Callable<Object>>of(
                  () -> requests.approve(susan, "john"), () -> follows.unfollow(john, "susan")));
      assertThat(told.getFirst() instanceof RequestOutcome.NotAsking)
          .isEqualTo(told.getLast() instanceof UnfollowOutcome.Withdrawn);
      assertThat(database.count("follow")).isZero();
      assertThat(database.count("follow_request")).isZero();
      assertThat(database.count("notification")).isZero();
      assertConsistent();
    }
  }

  @Test
  void everyDeedAtOnceLeavesAStateThatAgreesWithItself() {
    for (int round = 0; round < 3; round++) {
      AtOnce.run(Stream.generate(this::deeds).limit(4).flatMap(List::stream).toList());
      assertConsistent();
    }
  }

  private List<Callable<Object>> deeds() {
    return List.of(
        () -> follows.follow(john, "susan"),
        () -> requests.approve(susan, "john"),
        () -> follows.follow(susan, "john"),
        () -> locks.unlock(susan, Waiting.LET_IN),
        () -> follows.unfollow(john, "susan"),
        () -> follows.follow(john, "susan"),
        () -> requests.reject(susan, "john"),
        () -> blocks.block(susan, "john"),
        () -> blocks.unblock(susan, "john", Renewal.EVERYTHING),
        () -> locks.unlock(susan, Waiting.LEAVE_OUT),
        () -> blocks.block(john, "susan"),
        () -> blocks.unblock(john, "susan", Renewal.EVERYTHING),
        () -> locks.unlock(susan, null),
        () -> {
          locks.lock(susan);
          return susan;
        });
  }

  private void assertConsistent() {
    assertThat(invariants.stream().flatMap(some -> some.all().stream()))
        .filteredOn(it -> !transactions.read(it.check()).holds())
        .isEmpty();
  }
}
