package social.skein.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Changes the database through a connection of its own on which neither references nor, on SQLite,
 * checks are enforced: what a fault, or somebody with the wrong tools, may leave behind.
 */
public final class Tampering {
  private final String url;
  private final @Nullable String user;
  private final @Nullable String password;

  /** Tampering with the database that these settings name. */
  public Tampering(Environment settings) {
    this(
        settings.getRequiredProperty("skein.database.url"),
        settings.getProperty("skein.database.user"),
        settings.getProperty("skein.database.password"));
  }

  public Tampering(String url, @Nullable String user, @Nullable String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** Runs the statements one after another, each committed by itself. */
  public void run(List<String> statements) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      for (String unguard : unguards()) {
        statement.execute(unguard);
      }
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> unguards() {
    return switch (TestDatabase.current()) {
      case SQLITE ->
          List.of(
              "PRAGMA busy_timeout = 10000",
              "PRAGMA foreign_keys = OFF",
              "PRAGMA ignore_check_constraints = ON");
      case POSTGRESQL -> List.of("SET session_replication_role = replica");
    };
  }
}
