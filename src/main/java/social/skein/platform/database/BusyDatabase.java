package social.skein.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that has too much to do, for which one may come back, from a broken one. */
public final class BusyDatabase {
  /** PostgreSQL's lock_not_available, query_canceled, and what ended for another's sake. */
  private static final Set<String> STATES = Set.of("55P03", "57014", "40001", "40P01");

  private BusyDatabase() {}

  /** Whether a failure comes from waiting too long for others. */
  public static boolean caused(Throwable failure) {
    boolean unreachable = reasons(failure).anyMatch(BusyDatabase::isUnreachable);
    return !unreachable && reasons(failure).anyMatch(BusyDatabase::isBusy);
  }

  private static Stream<SQLException> reasons(Throwable failure) {
    return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }

  private static boolean isUnreachable(SQLException reason) {
    String state = reason.getSQLState();
    return state != null && state.startsWith("08");
  }

  private static boolean isBusy(SQLException reason) {
    if (reason instanceof SQLiteException sqlite) {
      int code = sqlite.getResultCode().code & 0xff;
      return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
    }
    String state = reason.getSQLState();
    return reason instanceof SQLTransientException
        || (state != null && (STATES.contains(state) || state.startsWith("53")));
  }
}
