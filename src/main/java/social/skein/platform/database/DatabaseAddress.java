package social.skein.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the database is: the address with its dialect, and who logs in to it. */
record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {
  private static final String SQLITE = "jdbc:sqlite:";

  static DatabaseAddress of(DatabaseSettings settings, Path dataDir) {
    String url = settings.url();
    return new DatabaseAddress(
        url == null || url.isBlank() ? SQLITE + dataDir.resolve("skein.db") : url,
        settings.user(),
        settings.password());
  }

  Dialect dialect() {
    return Dialect.of(url);
  }

  /** The file of an SQLite address. */
  Path file() {
    return Path.of(url.substring(SQLITE.length()));
  }
}
