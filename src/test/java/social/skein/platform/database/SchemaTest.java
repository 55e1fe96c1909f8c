package social.skein.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.TestDatabase;

/**
 * What the migrations make of an empty database is what the golden file shows; after a new
 * migration, renew it with {@code -Dskein.golden=write} and review the difference.
 */
@SkeinTest
class SchemaTest {
  private static final String SQLITE =
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'flyway%'"
          + " AND tbl_name NOT LIKE 'sqlite%' ORDER BY tbl_name, type DESC, name";
  private static final String POSTGRESQL =
      """
      SELECT line FROM (
        SELECT table_name AS place, 1 AS kind, ordinal_position AS number,
            table_name || '.' || column_name || ' ' || data_type
            || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
            || coalesce(' COLLATE ' || collation_name, '') AS line
          FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL
        SELECT conrelid::regclass::text, 2, 0,
            conrelid::regclass || ': ' || pg_get_constraintdef(oid)
          FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
        UNION ALL
        SELECT tablename, 3, 0, indexdef FROM pg_indexes WHERE schemaname = 'public'
      ) lines WHERE place NOT LIKE 'flyway%' ORDER BY place COLLATE "C", kind, number, line COLLATE "C"
      """;

  private final DSLContext sql;
  private final Transactions transactions;

  SchemaTest(DSLContext sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  @Test
  void theMigrationsMakeTheGoldenSchema() throws IOException {
    TestDatabase database = TestDatabase.current();
    String dump = database == TestDatabase.SQLITE ? SQLITE : POSTGRESQL;
    String schema =
        transactions.read(() -> sql.fetch(dump)).getValues(0, String.class).stream()
            .collect(Collectors.joining("\n", "", "\n"));
    compare("schema-" + database.name().toLowerCase(Locale.ROOT) + ".txt", schema);
  }

  /** A migration that was shipped has run somewhere: it is never edited, a new one follows it. */
  @Test
  void shippedMigrationsAreFrozen() throws IOException {
    Path migrations = Path.of("src", "main", "resources", "db", "migration");
    try (Stream<Path> files = Files.walk(migrations)) {
      String checksums =
          files
              .filter(Files::isRegularFile)
              .sorted()
              .map(file -> sha256(file) + "  " + migrations.relativize(file) + "\n")
              .collect(Collectors.joining());
      compare("migrations.sha256", checksums);
    }
  }

  private static String sha256(Path file) {
    try {
      return social.skein.platform.secret.ServerSecret.hashed(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void compare(String name, String found) throws IOException {
    Path golden = Path.of("src", "test", "resources", "golden", name);
    if ("write".equals(System.getProperty("skein.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, found);
    }
    assertThat(golden).as("renew it with -Dskein.golden=write").exists().hasContent(found);
  }
}
