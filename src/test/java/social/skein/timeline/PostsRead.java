package social.skein.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import social.skein.testkit.TestDatabase;

/**
 * What a query costs, whatever the machine: on PostgreSQL the rows of {@code post} it looked at, on
 * SQLite the steps of its virtual machine, of which a row takes about a dozen.
 */
record PostsRead(DSLContext sql) {
  private static final Pattern SCAN_OF_POST =
      Pattern.compile(
          "Scan[^\\n]* on post[^\\n]*actual[^\\n]* rows=([0-9.]+) loops=([0-9]+)"
              + "(?:[^>]*?Rows Removed by Filter: ([0-9]+))?");

  long by(ResultQuery<?> query) {
    return TestDatabase.current() == TestDatabase.SQLITE ? steps(query) : rows(query);
  }

  private long steps(ResultQuery<?> query) {
    var steps = new AtomicLong();
    sql.connection(connection -> {
      Connection sqlite = connection.unwrap(SQLiteConnection.class);
      ProgressHandler.setHandler(sqlite, 1, counting(steps));
      try {
        query.fetch();
      } finally {
        ProgressHandler.clearHandler(sqlite);
      }
    });
    return steps.get();
  }

  private static ProgressHandler counting(AtomicLong steps) {
    return new ProgressHandler() {
      @Override
      protected int progress() throws SQLException {
        steps.incrementAndGet();
        return 0;
      }
    };
  }

  private long rows(ResultQuery<?> query) {
    String plan =
        String.join(
            "\n",
            sql.resultQuery("EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) {0}", query)
                .fetch(0, String.class));
    double rows = 0;
    for (Matcher scan = SCAN_OF_POST.matcher(plan); scan.find(); ) {
      double each = Double.parseDouble(scan.group(1));
      double dropped = scan.group(3) == null ? 0 : Double.parseDouble(scan.group(3));
      rows += (each + dropped) * Double.parseDouble(scan.group(2));
    }
    return Math.round(rows);
  }
}
