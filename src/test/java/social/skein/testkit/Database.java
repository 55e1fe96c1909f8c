package social.skein.testkit;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import social.skein.platform.database.Dialect;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.schema.DefaultSchema;
import social.skein.platform.schema.Tables;

/** Looks at the database, and breaks it, behind the program's back. */
public final class Database {
  /** Which jOOQ has no classes of: on SQLite they are FTS5's. */
  private static final List<String> WORDS = List.of("post_words", "account_words");

  private static final List<Table<?>> ONE_ROW = List.of(Tables.ID_CLOCK, Tables.SEARCH_INDEX);

  private static final int MANY_POSTS = 2_000;

  private final DSLContext sql;
  private final Dialect dialect;
  private final Transactions transactions;

  Database(DSLContext sql, Dialect dialect, Transactions transactions) {
    this.sql = sql;
    this.dialect = dialect;
    this.transactions = transactions;
  }

  void empty() {
    List<Table<?>> parents = List.of(Tables.POST, Tables.ACCOUNT);
    if (dialect == Dialect.POSTGRESQL && count("post") > MANY_POSTS) {
      // which looks for no row that points at each of them; of few rows it would take longer
      transactions.run(() -> sql.truncate(parents).cascade().execute());
    }
    transactions.run(() -> {
      WORDS.forEach(table -> sql.execute("DELETE FROM " + table));
      DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
          .filter(table -> !parents.contains(table) && !ONE_ROW.contains(table))
          .forEach(table -> sql.deleteFrom(table).execute());
      parents.forEach(table -> sql.deleteFrom(table).execute());
      // a test may have drawn ids of days to come
      sql.execute(
          "UPDATE id_clock SET last_id = CASE WHEN last_id < ? THEN last_id + 1 ELSE ? END",
          Ids.first(Instant.now()),
          Ids.first(Instant.now()));
      sql.execute(
          "INSERT INTO change (seq, kind, account_id, object_id) SELECT last_id, 'loaded', 0, 0"
              + " FROM id_clock");
      sql.execute("UPDATE search_index SET rules = 3, accounts_above = NULL, posts_above = NULL");
    });
  }

  /** The number of rows in a table, or of those that a condition in SQL holds for. */
  public int count(String fromWhere, Object... values) {
    return transactions.read(
        () -> sql.fetchSingle("SELECT count(*) FROM " + fromWhere, values).into(Integer.class));
  }

  /** The first column of the first row that a query finds. */
  public <T> T value(Class<T> type, String query, Object... values) {
    // coerced: SQLite's driver calls every number an INTEGER, of which jOOQ keeps 32 bits
    return transactions.read(() ->
        sql.resultQuery(query, values)
            .coerce(DSL.field(DSL.name("value"), type))
            .fetchSingle()
            .value1());
  }

  /** Runs a statement as somebody with the database's own tools would. */
  public int run(String statement, Object... values) {
    return transactions.write(() -> sql.execute(statement, values));
  }
}
