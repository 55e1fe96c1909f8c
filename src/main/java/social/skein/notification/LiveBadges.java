package social.skein.notification;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import social.skein.platform.database.Transactions;
import social.skein.platform.live.PacedWork;

/**
 * Tells every open page how much its reader has not read, counted anew by one thread for all of
 * them soon after a transaction that may have changed it.
 */
@Service
public class LiveBadges implements DisposableBean {
  private static final int ACCOUNTS_AT_ONCE = 500;

  private final ReadTable reading;
  private final Transactions transactions;
  private final Set<LiveBadge> open = ConcurrentHashMap.newKeySet();
  private final Set<Long> touched = ConcurrentHashMap.newKeySet();
  private final PacedWork counting = new PacedWork("live-badges", this::count);

  LiveBadges(ReadTable reading, Transactions transactions) {
    this.reading = reading;
    this.transactions = transactions;
  }

  /** Tells the sink, at once and again whenever that changes, how much somebody has not read. */
  public LiveBadge open(long accountId, IntConsumer sink) {
    LiveBadge badge = new LiveBadge(accountId, sink, open::remove);
    open.add(badge);
    touched.add(accountId);
    counting.soon();
    return badge;
  }

  /** The writer's connection is still this thread's: it only leaves word. */
  @TransactionalEventListener
  void on(UnreadChanged it) {
    if (!open.isEmpty()) {
      touched.addAll(it.accountIds());
      counting.soon();
    }
  }

  /** What another server over the same database, or the command line, has written. */
  @Scheduled(fixedDelay = 15_000)
  void lookAtAll() {
    if (!open.isEmpty()) {
      open.forEach(badge -> touched.add(badge.accountId()));
      counting.soon();
    }
  }

  private void count() {
    Set<Long> due = new HashSet<>(touched);
    touched.removeAll(due);
    Map<Long, List<LiveBadge>> badges =
        open.stream()
            .filter(badge -> due.contains(badge.accountId()))
            .collect(Collectors.groupingBy(LiveBadge::accountId));
    try {
      List<Long> accounts = List.copyOf(badges.keySet());
      for (int i = 0; i < accounts.size(); i += ACCOUNTS_AT_ONCE) {
        List<Long> some = accounts.subList(i, Math.min(i + ACCOUNTS_AT_ONCE, accounts.size()));
        unread(some)
            .forEach((account, count) ->
                badges
                    .getOrDefault(account, List.of())
                    .forEach(badge -> badge.unread().tell(count)));
      }
    } catch (RuntimeException failed) {
      touched.addAll(due);
      throw failed;
    }
  }

  private Map<Long, Integer> unread(List<Long> accountIds) {
    return transactions.read(() -> reading.unread(accountIds));
  }

  @Override
  public void destroy() {
    counting.end();
  }
}
