package social.skein.platform.database;

import java.util.Map;
import org.jooq.SQLDialect;
import social.skein.platform.StartRefused;

/** The two databases Skein runs on, and what each spells differently. */
public enum Dialect {
  SQLITE(
      SQLDialect.SQLITE,
      Map.of(
          "bigint",
          "INTEGER",
          "ascii",
          "TEXT",
          "strict",
          "STRICT",
          "keyed",
          "WITHOUT ROWID, STRICT")),
  POSTGRESQL(
      SQLDialect.POSTGRES,
      Map.of("bigint", "BIGINT", "ascii", "TEXT COLLATE \"C\"", "strict", "", "keyed", ""));

  private final SQLDialect jooq;
  private final Map<String, String> placeholders;

  Dialect(SQLDialect jooq, Map<String, String> placeholders) {
    this.jooq = jooq;
    this.placeholders = placeholders;
  }

  static Dialect of(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new StartRefused(
        "SKEIN_DATABASE_URL must begin with jdbc:postgresql: or jdbc:sqlite: – it is " + url);
  }

  SQLDialect jooq() {
    return jooq;
  }

  Map<String, String> placeholders() {
    return placeholders;
  }

  /** Where the migrations lie: those for both databases, and those for this one. */
  String[] migrations() {
    return new String[] {
      "classpath:db/migration/both",
      "classpath:db/migration/" + (this == SQLITE ? "sqlite" : "postgresql")
    };
  }
}
