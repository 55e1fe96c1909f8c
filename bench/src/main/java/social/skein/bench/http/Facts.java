package social.skein.bench.http;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is in a data directory, read while no server runs. */
final class Facts implements AutoCloseable {
  private final Connection connection;

  Facts(Path data) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("skein.db"));
  }

  /** Who is followed by most. */
  String hub() throws SQLException {
    String[] name = new String[1];
    each(
        "SELECT username FROM account JOIN follow_count ON account_id = id"
            + " ORDER BY followers DESC LIMIT 1",
        row -> name[0] = row.getString(1));
    return name[0];
  }

  void each(String query, Row row) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        row.take(rows);
      }
    }
  }

  @FunctionalInterface
  interface Row {
    void take(ResultSet row) throws SQLException;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
