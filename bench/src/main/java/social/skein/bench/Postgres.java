package social.skein.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A PostgreSQL for this run, unpacked from Maven, with the settings it comes with; only fsync is
 * off, which no read notices.
 */
final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  static Postgres start(Path folder) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(true).start();
    System.setProperty(Store.PORT, Integer.toString(server.getPort()));
    return new Postgres(server);
  }

  void create(Scale scale) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + Store.name(scale));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
