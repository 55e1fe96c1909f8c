package social.skein.platform.database;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database as an older version of the program left it. */
public final class OlderDatabase {
  private OlderDatabase() {}

  /** Migrates the empty database of these settings up to that migration. */
  public static void make(Map<String, String> settings, String migration) {
    String url = settings.getOrDefault("skein.database.url", "");
    Dialect dialect = Dialect.of(url);
    Flyway.configure()
        .dataSource(
            url, settings.get("skein.database.user"), settings.get("skein.database.password"))
        .locations(dialect.migrations())
        .placeholders(dialect.placeholders())
        .target(migration)
        .load()
        .migrate();
  }
}
