package social.skein.platform.database;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What the database itself can say of its state. */
@Component
@Order(0)
class DatabaseInvariants implements Invariants {
  private static final int EXAMPLES = 5;

  private final DSLContext sql;
  private final Dialect dialect;

  DatabaseInvariants(DSLContext sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  @Override
  public List<Invariant> all() {
    return switch (dialect) {
      case SQLITE ->
          List.of(
              new Invariant("SQLite finds its file intact (integrity_check)", "pages", this::file),
              new Invariant(
                  "SQLite finds no dangling reference (foreign_key_check)",
                  "tables",
                  this::references));
      case POSTGRESQL ->
          List.of(
              new Invariant("Every index is valid", "indexes", this::indexes),
              new Invariant("Every constraint is validated", "constraints", this::constraints));
    };
  }

  private Finding file() {
    lookAtFullTextIndexes();
    Result<Record> said = sql.fetch("PRAGMA integrity_check");
    List<String> problems =
        said.stream()
            .map(row -> row.get(0, String.class))
            .filter(words -> !words.equals("ok"))
            .toList();
    return finding("SELECT page_count FROM pragma_page_count", problems);
  }

  /** FTS5 checks what it has read lately unless a query has told it that others wrote since. */
  private void lookAtFullTextIndexes() {
    sql.fetch("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")
        .getValues(0, String.class)
        .forEach(name -> sql.fetch("SELECT count(*) FROM (SELECT 1 FROM " + name + " LIMIT 1)"));
  }

  private Finding references() {
    List<String> problems =
        sql.fetch("PRAGMA foreign_key_check").stream()
            .map(row -> "a row of " + row.get(0) + " without its row of " + row.get(2))
            .toList();
    return finding("SELECT count(*) FROM sqlite_schema WHERE type = 'table'", problems);
  }

  private Finding indexes() {
    return finding(
        "SELECT count(*) FROM pg_index",
        sql.fetch("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid")
            .getValues(0, String.class));
  }

  private Finding constraints() {
    return finding(
        "SELECT count(*) FROM pg_constraint",
        sql.fetch(
                "SELECT conrelid::regclass || ': ' || conname FROM pg_constraint"
                    + " WHERE NOT convalidated")
            .getValues(0, String.class));
  }

  private Finding finding(String count, List<String> problems) {
    long looked = sql.fetchSingle(count).get(0, Long.class);
    return new Finding(looked, problems.size(), problems.stream().limit(EXAMPLES).toList());
  }
}
