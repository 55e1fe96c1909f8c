package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.FollowOutcome.Why;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** Who follows whom. */
@Service
public class Follows {
  private final Accounts accounts;
  private final FollowTable follows;
  private final FollowCountTable counts;
  private final Edges edges;
  private final BlockTable blocks;
  private final SeveredTable severed;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  Follows(
      Accounts accounts,
      FollowTable follows,
      FollowCountTable counts,
      Edges edges,
      BlockTable blocks,
      SeveredTable severed,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.follows = follows;
    this.counts = counts;
    this.edges = edges;
    this.blocks = blocks;
    this.severed = severed;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Follows somebody by username; following them again changes nothing, nor does the date. */
  public FollowOutcome follow(long followerId, String username) {
    return transactions.write(() -> {
      Optional<Account> followed = accounts.find(username);
      if (followed.isEmpty()) {
        return new FollowOutcome.Refused(Why.UNKNOWN);
      }
      if (followed.get().id() == followerId) {
        return new FollowOutcome.Refused(Why.SELF);
      }
      return follow(followerId, followed.get());
    });
  }

  private FollowOutcome follow(long followerId, Account followed) {
    // A block takes its turn too: none begins between the look for it and the follow.
    ids.hold();
    if (blocks.exists(followed.id(), followerId)) {
      return new FollowOutcome.Refused(Why.UNKNOWN);
    }
    if (blocks.exists(followerId, followed.id())) {
      return new FollowOutcome.Refused(Why.BLOCKED);
    }
    Instant now = Instant.ofEpochMilli(clock.millis());
    if (edges.tie(new Followed(followerId, followed.id(), false), now)) {
      return new FollowOutcome.Following(followed, now);
    }
    Instant since = follows.since(followerId, followed.id());
    return new FollowOutcome.Following(followed, since == null ? now : since);
  }

  /**
   * Unfollows somebody by username; unfollowing them again changes nothing. A follow that a block
   * has cut does not come back after it.
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
    if (edges.untie(followerId, followed.id()) == null) {
      severed.delete(followerId, followed.id());
    }
    return blocks.exists(followed.id(), followerId)
        ? new UnfollowOutcome.Refused(Why.UNKNOWN)
        : new UnfollowOutcome.NotFollowing(followed);
  }

  /** Whether the one follows the other. */
  public boolean isFollowing(long followerId, long followedId) {
    return transactions.read(() -> follows.since(followerId, followedId)) != null;
  }

  /** What somebody is to the viewer. */
  public Relation relation(long viewerId, long accountId) {
    return transactions.read(() -> follows.relation(viewerId, accountId));
  }

  /** How many follow somebody, and how many they follow. */
  public FollowCounts counts(long accountId) {
    return transactions.read(() -> counts.of(accountId));
  }
}
