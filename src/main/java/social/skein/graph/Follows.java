package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.FollowOutcome.Why;
import social.skein.platform.database.Transactions;

/** Who follows whom. */
@Service
public class Follows {
  private final Accounts accounts;
  private final FollowTable follows;
  private final FollowCountTable counts;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Follows(
      Accounts accounts,
      FollowTable follows,
      FollowCountTable counts,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.follows = follows;
    this.counts = counts;
    this.transactions = transactions;
    this.events = events;
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
    Instant now = Instant.ofEpochMilli(clock.millis());
    if (follows.insert(followerId, followed.id(), now)) {
      events.publishEvent(new Followed(followerId, followed.id()));
      counts.add(followerId, followed.id(), 1);
      return new FollowOutcome.Following(followed, now);
    }
    Instant since = follows.since(followerId, followed.id());
    return new FollowOutcome.Following(followed, since == null ? now : since);
  }

  /** Unfollows somebody by username; unfollowing them again changes nothing. */
  public UnfollowOutcome unfollow(long followerId, String username) {
    return transactions.write(() -> {
      Optional<Account> followed = accounts.find(username);
      if (followed.isEmpty()) {
        return new UnfollowOutcome.Refused(Why.UNKNOWN);
      }
      if (followed.get().id() == followerId) {
        return new UnfollowOutcome.Refused(Why.SELF);
      }
      if (follows.delete(followerId, followed.get().id())) {
        events.publishEvent(new Unfollowed(followerId, followed.get().id()));
        counts.add(followerId, followed.get().id(), -1);
      }
      return new UnfollowOutcome.NotFollowing(followed.get());
    });
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
