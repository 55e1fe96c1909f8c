package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import social.skein.account.Accounts;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** Who wants to be asked before anybody follows them. */
@Service
public class Locks {
  /** How many requests are answered at most before other writers have their turn. */
  private static final int AT_ONCE = 200;

  private final Accounts accounts;
  private final RequestTable requests;
  private final Edges edges;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  Locks(
      Accounts accounts,
      RequestTable requests,
      Edges edges,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.requests = requests;
    this.edges = edges;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Locks somebody's account; those who follow them already go on. */
  public void lock(long accountId) {
    transactions.run(() -> {
      ids.hold();
      accounts.lock(accountId);
    });
  }

  /**
   * Opens somebody's account once nobody waits any more, in several transactions where many do: if
   * it is cut off, some are answered, and the account is locked as before.
   *
   * @param waiting what becomes of those who wait, or null when nobody is thought to
   */
  public UnlockOutcome unlock(long accountId, @Nullable Waiting waiting) {
    int answered = 0;
    while (true) {
      Step step = transactions.write(() -> unlockStep(accountId, waiting));
      answered += step.answered();
      if (step.done()) {
        return new UnlockOutcome.Unlocked(answered);
      }
      if (step.answered() == 0) {
        return new UnlockOutcome.Undecided();
      }
    }
  }

  private record Step(int answered, boolean done) {}

  private Step unlockStep(long accountId, @Nullable Waiting waiting) {
    ids.hold();
    List<Long> askers = requests.oldest(accountId, AT_ONCE + 1);
    int answered = waiting == null ? 0 : answer(askers, accountId, waiting);
    boolean all = answered == askers.size();
    if (all) {
      accounts.unlock(accountId);
    }
    return new Step(answered, all);
  }

  private int answer(List<Long> askers, long accountId, Waiting waiting) {
    List<Long> some = askers.subList(0, Math.min(askers.size(), AT_ONCE));
    Instant now = Instant.ofEpochMilli(clock.millis());
    some.forEach(asker -> edges.move(edges.between(asker, accountId), waiting.event(), now));
    return some.size();
  }
}
