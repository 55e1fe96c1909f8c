package social.skein.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Transactions;

/**
 * Writes who was seen when, at most once a minute for each session and apart from the request: a
 * page never waits for the writer because somebody looked at it.
 */
@Component
class LastSeen implements DisposableBean {
  private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

  private final Map<String, Seen> waiting = new ConcurrentHashMap<>();
  private final SessionTable sessions;
  private final AccountTable accounts;
  private final Transactions transactions;

  LastSeen(SessionTable sessions, AccountTable accounts, Transactions transactions) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.transactions = transactions;
  }

  void note(Session session, Instant now) {
    if (session.seenAt().isBefore(now.minus(AT_MOST_EVERY))) {
      waiting.putIfAbsent(session.tokenHash(), new Seen(session.account().id(), now));
    }
  }

  @Scheduled(fixedDelay = 5_000)
  void write() {
    Map<String, Seen> batch = Map.copyOf(waiting);
    if (batch.isEmpty()) {
      return;
    }
    transactions.run(() ->
        batch.forEach((token, seen) -> {
          sessions.touch(token, seen.at());
          accounts.touch(seen.accountId(), seen.at());
        }));
    batch.forEach(waiting::remove);
  }

  @Override
  public void destroy() {
    write();
  }

  private record Seen(long accountId, Instant at) {}
}
