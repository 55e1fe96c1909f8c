package social.skein.graph;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.BarrierOutcome.Done;
import social.skein.graph.BarrierOutcome.Refused;
import social.skein.graph.BarrierOutcome.Why;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** Does to somebody else what changes nothing but how one sees them. */
@Component
class Others {
  private final Accounts accounts;
  private final BlockTable blocks;
  private final Transactions transactions;
  private final Ids ids;

  Others(Accounts accounts, BlockTable blocks, Transactions transactions, Ids ids) {
    this.accounts = accounts;
    this.blocks = blocks;
    this.transactions = transactions;
    this.ids = ids;
  }

  /** Does it to whoever has the name, unless they block the one who does it. */
  BarrierOutcome toVisible(long actorId, String username, Consumer<Account> deed) {
    return to(actorId, username, other -> !blocks.exists(other.id(), actorId), deed);
  }

  /** Does it to whoever has the name. */
  BarrierOutcome toAny(long actorId, String username, Consumer<Account> deed) {
    return to(actorId, username, _ -> true, deed);
  }

  private BarrierOutcome to(
      long actorId, String username, Predicate<Account> isThere, Consumer<Account> deed) {
    return transactions.write(() -> {
      Account other = accounts.find(username).filter(isThere).orElse(null);
      if (other == null) {
        return new Refused(Why.UNKNOWN);
      }
      if (other.id() == actorId) {
        return new Refused(Why.SELF);
      }
      // One such deed, or follow, after the other: each looks at what the others leave.
      ids.hold();
      deed.accept(other);
      return new Done(other);
    });
  }
}
