package social.skein.platform.database;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Refuses a statement outside a transaction: on SQLite it would take the only writer to read. */
final class OnlyInTransactions implements ExecuteListener {
  private static final long serialVersionUID = 1;

  @Override
  public void start(ExecuteContext context) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a statement outside Transactions.read or .write");
    }
  }
}
