package social.skein.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;

/** Who asked to be told of whose posts: only of those they follow, and as long as they do. */
@Service
public class Watches {
  private final WatchTable watches;
  private final Transactions transactions;
  private final Clock clock;

  Watches(WatchTable watches, Transactions transactions, Clock clock) {
    this.watches = watches;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Asks to be told of somebody's posts; false when they are not followed. */
  public boolean watch(long watcherId, long authorId) {
    return transactions.write(() -> {
      boolean may = watches.mayWatch(watcherId, authorId);
      if (may) {
        watches.insert(watcherId, authorId, clock.instant());
      }
      return may;
    });
  }

  /** Asks to be told no more. */
  public void unwatch(long watcherId, long authorId) {
    transactions.run(() -> watches.delete(watcherId, authorId));
  }

  /** Of which of these people's posts somebody asked to be told. */
  public Set<Long> watchedBy(long watcherId, Collection<Long> authors) {
    return transactions.read(() -> watches.watchedBy(watcherId, authors));
  }

  /** Which of these people asked to be told of somebody's posts. */
  public Set<Long> watching(long authorId, Collection<Long> watchers) {
    return transactions.read(() -> watches.watching(authorId, watchers));
  }

  /** Whether somebody asked to be told of the other's posts. */
  public boolean isWatching(long watcherId, long authorId) {
    return transactions.read(() -> watches.isThere(watcherId, authorId));
  }
}
