package social.skein.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** A statement with its values, as it goes to the driver. */
record Query(String sql, List<Object> values) {

  static Query of(String sql, Object... values) {
    return new Query(sql, List.of(values));
  }

  /** Reads every column of every row, through the pool that serves the application's reads. */
  List<Object[]> rows(DataSource pool) {
    try (var connection = pool.getConnection()) {
      connection.setReadOnly(true);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int at = 0; at < values.size(); at++) {
          statement.setObject(at + 1, values.get(at));
        }
        try (ResultSet result = statement.executeQuery()) {
          return read(result);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<Object[]> read(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<Object[]> rows = new ArrayList<>();
    while (result.next()) {
      Object[] row = new Object[columns];
      Arrays.setAll(row, column -> cell(result, column));
      rows.add(row);
    }
    return rows;
  }

  private static Object cell(ResultSet result, int column) {
    try {
      Object cell = result.getObject(column + 1);
      return cell == null ? "" : cell;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column, which is a number. */
  long[] ids(DataSource pool) {
    return rows(pool).stream().mapToLong(row -> ((Number) row[0]).longValue()).toArray();
  }
}
