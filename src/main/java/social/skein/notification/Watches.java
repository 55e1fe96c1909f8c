package social.skein.notification;

import java.time.Clock;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.platform.database.Transactions;

/** Who asked to be told of whose posts: only of those they follow, and as long as they do. */
@Service
public class Watches {
  private final Accounts accounts;
  private final WatchTable watches;
  private final Transactions transactions;
  private final Clock clock;

  Watches(Accounts accounts, WatchTable watches, Transactions transactions, Clock clock) {
    this.accounts = accounts;
    this.watches = watches;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Asks to be told of somebody's posts; asking again changes nothing. */
  public WatchOutcome watch(long watcherId, String username) {
    return transactions.write(() -> {
      Account author = accounts.find(username).orElse(null);
      if (author == null) {
        return new WatchOutcome.Unknown();
      }
      if (!watches.mayWatch(watcherId, author.id())) {
        return new WatchOutcome.NotFollowing(author);
      }
      watches.insert(watcherId, author.id(), clock.instant());
      return new WatchOutcome.Watching(author);
    });
  }

  /** Asks to be told no more. */
  public WatchOutcome unwatch(long watcherId, String username) {
    return transactions.write(() -> {
      Account author = accounts.find(username).orElse(null);
      if (author == null) {
        return new WatchOutcome.Unknown();
      }
      watches.delete(watcherId, author.id());
      return new WatchOutcome.NotWatching(author);
    });
  }

  /** Whether somebody asked to be told of the other's posts. */
  public boolean isWatching(long watcherId, long authorId) {
    return transactions.read(() -> watches.isThere(watcherId, authorId));
  }
}
