package social.skein.platform.database;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two kinds of transaction: one that reads, and one that writes. */
public final class Transactions {
  private static final int TRIES = 5;
  private static final String DEADLOCK = "40P01";

  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  Transactions(PlatformTransactionManager manager) {
    reading = new TransactionTemplate(manager);
    reading.setReadOnly(true);
    writing = new TransactionTemplate(manager);
  }

  /**
   * Runs the work in a transaction that only reads, or inside the transaction that is already open.
   */
  public <T> T read(Supplier<T> work) {
    return result(reading, work);
  }

  /**
   * Runs the work in a transaction, or inside the one that is already open. It is run again, up to
   * five times, when PostgreSQL broke a deadlock (40P01) by ending it; so it must have no other
   * effect than the database's.
   */
  public <T> T write(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return result(writing, work);
    }
    for (int tried = 1; ; tried++) {
      try {
        return result(writing, work);
      } catch (PessimisticLockingFailureException e) {
        if (tried == TRIES || !brokeDeadlock(e)) {
          throw e;
        }
      }
    }
  }

  /** Only this is worth another try at once; who waited too long for a lock has waited enough. */
  private static boolean brokeDeadlock(PessimisticLockingFailureException failure) {
    return failure.getMostSpecificCause() instanceof SQLException cause
        && DEADLOCK.equals(cause.getSQLState());
  }

  /** As {@link #write(Supplier)}, for work without a result. */
  public void run(Runnable work) {
    write(() -> {
      work.run();
      return true;
    });
  }

  @SuppressWarnings("NullAway") // a template returns null only where its work does
  private static <T> T result(TransactionTemplate template, Supplier<T> work) {
    return template.execute(status -> work.get());
  }
}
