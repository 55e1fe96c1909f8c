package social.skein.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sqlite.jdbc3.JDBC3PreparedStatement;
import social.skein.platform.database.DatabaseSettings.Synchronous;
import social.skein.testkit.TestDatabase;

@Tag("no-database")
class ConnectionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path file = TestDatabase.newFolder("connections").resolve("skein.db");

  /** A pool that filled itself meanwhile locked the file under the first migration. */
  @Test
  void nothingIsOpenedBeforeSomebodyAsks() throws Exception {
    try (Connections connections = open()) {
      Thread.sleep(400);
      assertThat(file).doesNotExist();
      try (var connection = connections.routed().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE made (id INTEGER)");
      }
      assertThat(file).exists();
    }
  }

  private Connections open() {
    var settings = new DatabaseSettings(null, null, null, null, Synchronous.NORMAL, true, PATIENCE);
    return Connections.open(new DatabaseAddress("jdbc:sqlite:" + file, null, null), settings);
  }

  @Test
  void aStatementIsPreparedOnceForAConnection() throws Exception {
    try (Connections connections = open();
        var connection = connections.routed().getConnection()) {
      assertThat(prepared(connection)).isSameAs(prepared(connection));
    }
  }

  private static Object prepared(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT 1")) {
      return statement.unwrap(JDBC3PreparedStatement.class);
    }
  }

  /** A statement that still stood at a row would hold on to the state of the database it saw. */
  @Test
  void aKeptStatementHoldsNothingOfWhatItReadBefore() throws Exception {
    try (Connections connections = open();
        var reader = connections.routed().getConnection();
        var writer = connections.routed().getConnection()) {
      write(writer, "CREATE TABLE number (value INTEGER)");
      write(writer, "INSERT INTO number VALUES (1), (2), (3)");
      reader.setReadOnly(true);
      assertThat(firstAbove(reader, 1)).isEqualTo(2);
      write(writer, "UPDATE number SET value = value + 10");
      write(writer, "ALTER TABLE number ADD COLUMN name TEXT");
      assertThat(firstAbove(reader, 1)).isEqualTo(11);
      try (var statement = writer.createStatement();
          var checkpoint = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        assertThat(checkpoint.getInt("busy")).isZero();
      }
    }
  }

  private static void write(Connection connection, String change) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(change);
    }
  }

  /** Leaves the rows behind the first where they are. */
  private static int firstAbove(Connection connection, int least) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT value FROM number WHERE value > ? ORDER BY value")) {
      statement.setInt(1, least);
      return statement.executeQuery().getInt(1);
    }
  }
}
