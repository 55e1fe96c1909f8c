package social.skein.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database that this run of the suite is on: {@code -Dskein.test.database=sqlite} or {@code
 * postgresql}. PostgreSQL is a real one, unpacked from Maven and started once for each JVM, or the
 * one that {@code SKEIN_TEST_DATABASE_URL} names where that cannot start.
 */
public enum TestDatabase {
  SQLITE,
  POSTGRESQL;

  private static @Nullable EmbeddedPostgres server;
  private static int made;

  /** The database of this run. */
  public static TestDatabase current() {
    return valueOf(
        System.getProperty("skein.test.database", "sqlite").toUpperCase(java.util.Locale.ROOT));
  }

  /** A new folder below {@code target}, which a build may throw away. */
  public static Path newFolder(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
      return Files.createTempDirectory(parent, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings of a new, empty database of this kind. */
  public Map<String, String> fresh(Path dataDir) {
    return switch (this) {
      case SQLITE ->
          Map.of(
              "skein.database.url",
              "jdbc:sqlite:" + dataDir.resolve("skein.db"),
              "skein.database.synchronous",
              "NORMAL");
      case POSTGRESQL -> freshPostgres();
    };
  }

  private static synchronized Map<String, String> freshPostgres() {
    String given = System.getenv("SKEIN_TEST_DATABASE_URL");
    if (given != null) {
      return Map.of("skein.database.url", given);
    }
    EmbeddedPostgres postgres = postgres();
    String name = "skein_" + made++;
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "skein.database.url",
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name,
        "skein.database.user",
        "postgres",
        "skein.database.password",
        "postgres");
  }

  private static EmbeddedPostgres postgres() {
    EmbeddedPostgres running = server;
    if (running != null) {
      return running;
    }
    try {
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "200")
              // nothing of it is to outlive the machine
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
      server = started;
      return started;
    } catch (IOException e) {
      throw new IllegalStateException(
          "PostgreSQL could not be started here (as root it needs `unshare`): set"
              + " SKEIN_TEST_DATABASE_URL to an empty database that the tests may fill",
          e);
    }
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
