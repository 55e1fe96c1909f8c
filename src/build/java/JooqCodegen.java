import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Generates the SQL classes from the migrations: migrates a temporary SQLite file, reads its
 * schema. Does nothing when no migration (nor this file) changed since the last run.
 */
class JooqCodegen {
  private static final String PACKAGE = "social.skein.platform.schema";

  static void main(String[] args) throws Exception {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Path migrations = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Path stamp = target.resolve("migrations.sha256");
    String now = fingerprint(migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
      return;
    }
    Path file = Files.createTempFile("skein-codegen", ".db");
    try {
      String url = "jdbc:sqlite:" + file;
      migrate(url, migrations);
      generate(url, target);
    } finally {
      Files.delete(file);
    }
    Files.writeString(stamp, now);
  }

  private static String fingerprint(Path migrations) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(migrations)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    digest.update(
        Files.readAllBytes(migrations.resolve("../../../../build/java/JooqCodegen.java")));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void migrate(String url, Path migrations) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations(
            "filesystem:" + migrations.resolve("both"),
            "filesystem:" + migrations.resolve("sqlite"))
        .placeholders(
            Map.of(
                "bigint",
                "INTEGER",
                "ascii",
                "TEXT",
                "strict",
                "STRICT",
                "keyed",
                "WITHOUT ROWID, STRICT"))
        .load()
        .migrate();
  }

  private static void generate(String url, Path target) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                            .withIncludes(".*")
                            // FTS5 keeps its tables itself, and they are none to PostgreSQL
                            .withExcludes("flyway_.*|sqlite_.*|(post|account)_words.*")
                            // SQLite calls its 64-bit column INTEGER, PostgreSQL BIGINT
                            .withForcedTypes(
                                new ForcedType()
                                    .withName("BIGINT")
                                    .withIncludeTypes("(?i:INTEGER|INT)")))
                    .withGenerate(
                        new Generate()
                            .withRecords(false)
                            .withComments(false)
                            .withGlobalCatalogReferences(false))
                    .withTarget(
                        new Target().withPackageName(PACKAGE).withDirectory(target.toString()))));
  }
}
