package social.skein.testkit;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;

/** Notes the statements that the server sends to its database while somebody looks. */
public final class Statements implements ExecuteListener {
  private static final long serialVersionUID = 1;

  private final transient ConcurrentLinkedQueue<Statement> seen = new ConcurrentLinkedQueue<>();
  private volatile boolean looking;

  @Override
  public void executeStart(ExecuteContext context) {
    if (looking) {
      boolean forRequest = Thread.currentThread().getName().startsWith("http-");
      seen.add(new Statement(String.join("; ", context.batchSQL()), forRequest));
    }
  }

  /** What was sent to answer the requests that the work makes. */
  public List<String> ofRequests(Runnable work) {
    return during(work).stream().filter(Statement::forRequest).map(Statement::sql).toList();
  }

  /** What was sent that changes anything, also by what runs beside requests. */
  public List<String> writes(Runnable work) {
    return during(work).stream()
        .map(Statement::sql)
        .filter(sql -> !sql.toLowerCase(Locale.ROOT).matches("(?s)\\s*(select|with|pragma).*"))
        .toList();
  }

  private synchronized List<Statement> during(Runnable work) {
    seen.clear();
    looking = true;
    try {
      work.run();
    } finally {
      looking = false;
    }
    return List.copyOf(seen);
  }

  private record Statement(String sql, boolean forRequest) {}

  @TestConfiguration
  static class Bean {
    @org.springframework.context.annotation.Bean
    Statements statements() {
      return new Statements();
    }

    @org.springframework.context.annotation.Bean
    DefaultConfigurationCustomizer jooqNotes(Statements statements) {
      return configuration -> configuration.setAppending(statements);
    }
  }
}
