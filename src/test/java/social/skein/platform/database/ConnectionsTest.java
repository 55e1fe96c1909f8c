package social.skein.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.platform.database.DatabaseSettings.Synchronous;
import social.skein.testkit.TestDatabase;

@Tag("no-database")
class ConnectionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path file = TestDatabase.newFolder("connections").resolve("skein.db");

  /** A pool that filled itself meanwhile locked the file under the first migration. */
  @Test
  void nothingIsOpenedBeforeSomebodyAsks() throws Exception {
    var settings = new DatabaseSettings(null, null, null, null, Synchronous.NORMAL, true, PATIENCE);
    var address = new DatabaseAddress("jdbc:sqlite:" + file, null, null);
    try (Connections connections = Connections.open(address, settings)) {
      Thread.sleep(400);
      assertThat(file).doesNotExist();
      try (var connection = connections.routed().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE made (id INTEGER)");
      }
      assertThat(file).exists();
    }
  }
}
