package social.skein.platform.database;

import org.flywaydb.core.api.FlywayException;
import social.skein.platform.StartRefused;

/** Says in one line why a database could not be migrated. */
final class Refusals {
  private Refusals() {}

  static StartRefused of(FlywayException failure) {
    String words = String.valueOf(failure.getMessage());
    if (words.contains("not resolved locally")) {
      return new StartRefused(
          "The database was written by a newer version of Skein; run that version, or a newer one."
              + " It was left as is.");
    }
    if (words.contains("not applied to database")) {
      return new StartRefused(
          "The database is empty or was written by an older version of Skein; run this version on"
              + " it once. It was left as is.");
    }
    if (words.contains("non-empty schema")) {
      return new StartRefused(
          "The database holds another program's tables, not Skein's; it was left as is.");
    }
    if (words.contains("Unable to obtain connection")) {
      Throwable cause = failure.getCause();
      return new StartRefused(
          "The database cannot be reached: " + oneLine(cause == null ? words : cause.getMessage()));
    }
    return new StartRefused("The database cannot be migrated: " + oneLine(words));
  }

  private static String oneLine(@org.jspecify.annotations.Nullable String words) {
    return String.valueOf(words).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
