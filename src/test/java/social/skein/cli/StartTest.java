package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.Skein;
import social.skein.testkit.TestDatabase;

/**
 * When Skein must not start, it says why in one line and leaves everything as it was. What is
 * tagged names its own database, or none, and so is the same in either run.
 */
class StartTest {
  private final Path folder = TestDatabase.newFolder("start");
  private final Path file = folder.resolve("skein.db");

  @Test
  @Tag("one-database")
  void aFileOfSomethingElseIsRefusedByTheRealProgramInOneLine() throws Exception {
    Files.writeString(file, "garbage".repeat(1000));
    Ended ended = run("--skein.data-dir=" + folder, "--server.port=0");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.words())
        .isEqualTo("Skein: The file " + file + " is not an SQLite database; it was left as is.\n");
    assertThat(file).hasContent("garbage".repeat(1000));
  }

  @Test
  @Tag("one-database")
  void aTakenPortIsRefusedByTheRealProgramInOneLine() throws Exception {
    try (var taken = new ServerSocket(0)) {
      Ended ended = run("--skein.data-dir=" + folder, "--server.port=" + taken.getLocalPort());
      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.words())
          .isEqualTo(
              "Skein: Port "
                  + taken.getLocalPort()
                  + " is already in use: stop the other program, or set SERVER_PORT to another"
                  + " port.\n");
    }
  }

  @Test
  @Tag("one-database")
  void aSettingThatCannotBeIsNamedInOneLine() {
    assertThat(refusal(Map.of("skein.timeline.memory", "plenty")))
        .isEqualTo(
            "The setting skein.timeline.memory cannot be “plenty”; docs/operations.md lists what it"
                + " may be.");
  }

  @Test
  @Tag("one-database")
  void anIndexWithoutMemoryIsRefusedInOneLine() {
    assertThat(refusal(Map.of("skein.timeline.memory", "-5MB")))
        .isEqualTo("SKEIN_TIMELINE_MEMORY must be above 0: -5242880B");
  }

  private record Ended(int exit, String words) {}

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dlogging.file.name=target/test-data/skein.log",
                "-cp",
                System.getProperty("java.class.path"),
                Skein.class.getName(),
                "run"));
    command.addAll(List.of(arguments));
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    String words = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(program.waitFor(), words);
  }

  @Test
  @Tag("one-database")
  void anotherProgramsDatabaseIsRefusedAndNotTouched() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      execute(connection, "CREATE TABLE contacts (name TEXT)");
    }
    byte[] before = Files.readAllBytes(file);
    assertThat(refusal(sqlite())).contains("is another program's database, not Skein's");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**skein.db-*");
  }

  @Test
  @Tag("one-database")
  void aFolderInPlaceOfTheFileIsRefused() throws IOException {
    Files.createDirectory(file);
    assertThat(refusal(sqlite())).contains("is a folder, not a file");
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() throws SQLException {
    Map<String, String> settings = TestDatabase.current().fresh(folder);
    launcher().withoutWeb(arguments(settings)).close();
    try (var connection = open(settings)) {
      execute(
          connection,
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, installed_on, execution_time, success) VALUES (999,"
              + " '999', 'from tomorrow', 'SQL', 'V999__from_tomorrow.sql', 1, 'x',"
              + " '2030-01-01 00:00:00', 1, "
              + (TestDatabase.current() == TestDatabase.SQLITE ? "1" : "true")
              + ")");
    }
    assertThat(refusal(settings)).startsWith("The database was written by a newer version");
  }

  @Test
  void anotherProgramsPostgresqlDatabaseIsRefused() throws SQLException {
    assumeTrue(TestDatabase.current() == TestDatabase.POSTGRESQL);
    Map<String, String> settings = TestDatabase.POSTGRESQL.fresh(folder);
    try (var connection = open(settings)) {
      execute(connection, "CREATE TABLE contacts (name TEXT)");
    }
    assertThat(refusal(settings)).contains("another program's tables, not Skein's");
    try (var connection = open(settings);
        var tables =
            connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      assertThat(tables.next()).isTrue();
      assertThat(tables.getString("TABLE_NAME")).isEqualTo("contacts");
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  @Tag("one-database")
  void aServerThatDoesNotAnswerIsNamedInOneLine() {
    Map<String, String> nowhere =
        Map.of("skein.database.url", "jdbc:postgresql://localhost:1/skein?connectTimeout=1");
    assertThat(refusal(nowhere))
        .startsWith("The database cannot be reached")
        .contains("localhost:1");
  }

  @Test
  @Tag("one-database")
  void anAddressOfAnotherKindOfDatabaseIsRefused() {
    assertThat(refusal(Map.of("skein.database.url", "jdbc:mysql://localhost/skein")))
        .startsWith("SKEIN_DATABASE_URL must begin with jdbc:postgresql: or jdbc:sqlite:");
  }

  @Test
  @Tag("one-database")
  void aSecretThatWasCutOffIsRefused() throws IOException {
    Files.writeString(folder.resolve("secret"), "short");
    assertThat(refusal(sqlite())).contains("secret is too short");
    assertThat(folder.resolve("secret")).hasContent("short");
  }

  @Test
  @Tag("one-database")
  void theFirstStartMakesASecretForItsOwnerOnlyAndTheNextKeepsIt() throws IOException {
    launcher().withoutWeb(arguments(sqlite())).close();
    Path secret = folder.resolve("secret");
    String first = Files.readString(secret);
    assertThat(first.strip()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    launcher().withoutWeb(arguments(sqlite())).close();
    assertThat(secret).hasContent(first);
  }

  @Test
  void twoDatabasesNeverMix() throws Exception {
    Path other = TestDatabase.newFolder("start-other");
    Map<String, String> one = TestDatabase.current().fresh(folder);
    Map<String, String> two = TestDatabase.current().fresh(other);
    try (var first = launcher().withoutWeb(arguments(one));
        var second = launcher().withoutWeb(arguments(two))) {
      first.getBean(Demo.class).fill();
      assertThat(second.getBean(social.skein.account.Accounts.class).nobodyYet()).isTrue();
    }
  }

  private Map<String, String> sqlite() {
    return Map.of("skein.database.url", "jdbc:sqlite:" + file);
  }

  private String refusal(Map<String, String> settings) {
    try (var started = launcher().withoutWeb(arguments(settings))) {
      throw new AssertionError("it started: " + started);
    } catch (RuntimeException e) {
      String line = Failures.inOneLine(e);
      assertThat(line).doesNotContain("\n").doesNotContain("Exception");
      return line;
    }
  }

  private static Launcher launcher() {
    return new Launcher(Skein.class);
  }

  private List<String> arguments(Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    arguments.add("--skein.data-dir=" + folder);
    arguments.add("--logging.file.name=target/test-data/skein.log");
    return arguments;
  }

  private static Connection open(Map<String, String> settings) throws SQLException {
    return DriverManager.getConnection(
        settings.getOrDefault("skein.database.url", ""),
        settings.get("skein.database.user"),
        settings.get("skein.database.password"));
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
