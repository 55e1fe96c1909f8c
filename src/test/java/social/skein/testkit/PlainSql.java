package social.skein.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A connection of its own to the database of some settings, beside or without a server. */
public final class PlainSql implements AutoCloseable {
  private final Connection connection;

  private PlainSql(Connection connection) {
    this.connection = connection;
  }

  /** Connects. */
  public static PlainSql to(Map<String, String> settings) throws SQLException {
    return new PlainSql(
        DriverManager.getConnection(
            settings.getOrDefault("skein.database.url", ""),
            settings.get("skein.database.user"),
            settings.get("skein.database.password")));
  }

  /** What a query finds: for each row its values with a space between them. */
  public List<String> rows(String query, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            row.add(Objects.toString(rows.getString(i)));
          }
          found.add(String.join(" ", row));
        }
      }
      return found;
    }
  }

  /** The number that a query finds. */
  public long number(String query, Object... values) throws SQLException {
    return Long.parseLong(rows(query, values).getFirst());
  }

  /** The columns of each table there is. */
  public Map<String, List<String>> columns() throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    var about = connection.getMetaData();
    String schema = connection.getSchema();
    List<String> tables = new ArrayList<>();
    try (var found = about.getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    for (String table : tables) {
      try (var found = about.getColumns(null, schema, table, "%")) {
        List<String> names = columns.computeIfAbsent(table, _ -> new ArrayList<>());
        while (found.next()) {
          names.add(found.getString("COLUMN_NAME"));
        }
      }
    }
    return columns;
  }

  /** Runs statements, one after the other. */
  public void run(List<String> statements) throws SQLException {
    for (String one : statements) {
      try (var statement = connection.createStatement()) {
        statement.execute(one);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
