package social.skein.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Inserts things by the thousand rows into one table; call {@link #finish} after the last. */
public final class BulkInsert<T> {
  private static final int ROWS_AT_ONCE = 1_000;

  private final DSLContext sql;
  private final Table<?> table;
  private final List<Field<?>> columns;
  private final Function<T, Object[]> values;
  private final List<Object[]> rows = new ArrayList<>(ROWS_AT_ONCE);

  /**
   * A bulk insert that has inserted nothing yet.
   *
   * @param values a thing's row, in the order of the columns
   */
  public BulkInsert(
      DSLContext sql, Table<?> table, List<Field<?>> columns, Function<T, Object[]> values) {
    this.sql = sql;
    this.table = table;
    this.columns = columns;
    this.values = values;
  }

  /** Adds one row. */
  public void add(T thing) {
    rows.add(values.apply(thing));
    if (rows.size() == ROWS_AT_ONCE) {
      finish();
    }
  }

  /** Inserts what is left. */
  public void finish() {
    if (!rows.isEmpty()) {
      var insert = sql.insertInto(table).columns(columns).values(new Object[columns.size()]);
      sql.batch(insert, rows.toArray(Object[][]::new)).execute();
      rows.clear();
    }
  }
}
