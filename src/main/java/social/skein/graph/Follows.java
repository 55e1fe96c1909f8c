package social.skein.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.FollowOutcome.Why;
import social.skein.graph.FollowState.Event;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** Who follows whom. */
@Service
public class Follows {
  /** How long after they were turned down somebody may ask again. */
  public static final Duration WAIT = FollowState.WAIT;

  private final Accounts accounts;
  private final FollowTable follows;
  private final FollowCountTable counts;
  private final Edges edges;
  private final BlockTable blocks;
  private final StandingTable standings;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  Follows(
      Accounts accounts,
      FollowTable follows,
      FollowCountTable counts,
      Edges edges,
      BlockTable blocks,
      StandingTable standings,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.follows = follows;
    this.counts = counts;
    this.edges = edges;
    this.blocks = blocks;
    this.standings = standings;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Follows somebody by username, or asks to when they are locked; once more changes nothing, nor
   * does the date. Whoever was turned down may ask again a week later.
   */
  public FollowOutcome follow(long followerId, String username) {
    return follow(followerId, username, now());
  }

  /**
   * As {@link #follow(long, String)}, with the date that an earlier follow of the two is known to
   * have had; who has to be asked is asked now.
   */
  public FollowOutcome follow(long followerId, String username, Instant since) {
    return transactions.write(() -> {
      Optional<Account> followed = accounts.find(username);
      if (followed.isEmpty()) {
        return new FollowOutcome.Refused(Why.UNKNOWN);
      }
      if (followed.get().id() == followerId) {
        return new FollowOutcome.Refused(Why.SELF);
      }
      return follow(followerId, followed.get(), since);
    });
  }

  private FollowOutcome follow(long followerId, Account followed, Instant since) {
    // A block or a lock takes its turn too: none begins between the look for it and the follow.
    ids.hold();
    if (blocks.exists(followed.id(), followerId)) {
      return new FollowOutcome.Refused(Why.UNKNOWN);
    }
    if (blocks.exists(followerId, followed.id())) {
      return new FollowOutcome.Refused(Why.BLOCKED);
    }
    Edge edge = edges.between(followerId, followed.id());
    Instant barredUntil = edge.barredUntil(now());
    return barredUntil == null
        ? follow(edge, followed, since)
        : new FollowOutcome.TurnedDown(followed, barredUntil);
  }

  private FollowOutcome follow(Edge edge, Account followed, Instant since) {
    Edge after =
        edge.locked() ? edges.move(edge, Event.ASK, now()) : edges.move(edge, Event.FOLLOW, since);
    Instant date = Objects.requireNonNull(after.since());
    return switch (after.state()) {
      case FOLLOWING -> new FollowOutcome.Following(followed, date);
      case REQUESTED -> new FollowOutcome.Requested(followed, date);
      case NONE, REJECTED, SEVERED ->
          throw new IllegalStateException("a follow led to " + after.state());
    };
  }

  /** As the database keeps it. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  /**
   * Unfollows somebody by username, or withdraws the request to; once more changes nothing. A
   * follow that a block has cut does not come back after it.
   */
  public UnfollowOutcome unfollow(long followerId, String username) {
    return transactions.write(() -> {
      Optional<Account> followed = accounts.find(username);
      if (followed.isEmpty()) {
        return new UnfollowOutcome.Refused(Why.UNKNOWN);
      }
      if (followed.get().id() == followerId) {
        return new UnfollowOutcome.Refused(Why.SELF);
      }
      return unfollow(followerId, followed.get());
    });
  }

  private UnfollowOutcome unfollow(long followerId, Account followed) {
    ids.hold();
    Edge edge = edges.between(followerId, followed.id());
    edges.move(edge, Event.END, now());
    if (blocks.exists(followed.id(), followerId)) {
      return new UnfollowOutcome.Refused(Why.UNKNOWN);
    }
    return edge.state() == FollowState.REQUESTED
        ? new UnfollowOutcome.Withdrawn(followed)
        : new UnfollowOutcome.NotFollowing(followed);
  }

  /** Whether the one follows the other. */
  public boolean isFollowing(long followerId, long followedId) {
    return transactions.read(() -> follows.exists(followerId, followedId));
  }

  /** What somebody is to the viewer. */
  public Relation relation(long viewerId, long accountId) {
    return transactions.read(() -> standings.relation(viewerId, accountId));
  }

  /** How many follow somebody, and how many they follow. */
  public FollowCounts counts(long accountId) {
    return transactions.read(() -> counts.of(accountId));
  }
}
