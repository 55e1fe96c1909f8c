package social.skein.platform.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Makes a table's indexes after a bulk load into it. */
@Component
public final class LateIndexes {
  private final DSLContext sql;
  private final Dialect dialect;

  LateIndexes(DSLContext sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  /**
   * Loads a table that is empty, in the transaction that is open. On SQLite the indexes, but that
   * of the primary key, are made again at the end: sorting for them takes a fraction of finding
   * each row's place. On PostgreSQL that would keep readers out, so there they stay.
   */
  public void madeAfter(Table<?> loaded, Runnable load) {
    Map<String, String> indexes =
        switch (dialect) {
          case SQLITE -> indexes(loaded);
          case POSTGRESQL -> Map.of();
        };
    indexes.keySet().forEach(index -> sql.dropIndex(name(index)).execute());
    load.run();
    indexes.values().forEach(sql::execute);
  }

  private Map<String, String> indexes(Table<?> loaded) {
    var text = field(name("sql"), String.class);
    return sql.select(field(name("name"), String.class), text)
        .from(table(name("sqlite_schema")))
        .where(field(name("type")).eq("index"))
        .and(field(name("tbl_name")).eq(loaded.getName()))
        .and(text.isNotNull())
        .fetchMap(index -> index.value1(), index -> index.value2());
  }
}
