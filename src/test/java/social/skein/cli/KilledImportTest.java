package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.skein.Skein;
import social.skein.testkit.Person;
import social.skein.testkit.PlainSql;
import social.skein.testkit.Server;
import social.skein.testkit.TestDatabase;

/** An import goes on by itself after {@code kill -9}, and does no line twice. */
class KilledImportTest {
  private static final String WHO = "reader10_01";
  private static final int PEOPLE = 400;

  private final Path folder = TestDatabase.newFolder("killed-import");
  private final Map<String, String> settings = new HashMap<>();

  KilledImportTest() {
    settings.put("skein.data-dir", folder.toString());
    settings.putAll(TestDatabase.current().fresh(folder));
  }

  @Test
  void aServerThatIsKilledWhileItImportsGoesOnAndAnUndoBringsBackWhatWas() throws Exception {
    Verb seed =
        Verb.run(settings, "seed", "--accounts=400", "--follows=500", "--posts=0", "--locked=20");
    assertThat(seed.exit()).as(seed.err()).isZero();
    List<String> before = edges();
    String here;
    try (Server server = Server.start(settings)) {
      Person reader = Person.loggedIn(server.port(), WHO);
      here = uploaded(reader);
      reader.post(here + "/start", Map.of());
      await("reached >= 100");
      server.kill();
    }
    assertThat(count("import_job WHERE state = 'running' AND reached BETWEEN 100 AND entries - 1"))
        .isEqualTo(1);
    try (var second = new Launcher(Skein.class).serve(arguments())) {
      await("state = 'done'");
      assertEveryLineWasDoneOnce();
      String port = second.getEnvironment().getProperty("local.server.port", "");
      Person.loggedIn(Integer.parseInt(port), WHO).post(here + "/undo", Map.of());
      await("state = 'undone'");
      assertThat(edges()).isEqualTo(before);
      assertThat(count("import_line WHERE fate IN ('do', 'ask', 'remove', 'left')")).isZero();
      Verify verify = second.getBean(Verify.class);
      assertThat(verify.invariants()).allMatch(it -> verify.check(it).holds());
    }
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
    arguments.add("--logging.file.name=target/test-data/skein.log");
    settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    return arguments;
  }

  /** Whom the reader follows and asks, since when, and all that is counted of it. */
  private List<String> edges() throws SQLException {
    try (PlainSql sql = PlainSql.to(settings)) {
      List<String> edges = new ArrayList<>();
      for (String table : List.of("follow", "follow_request")) {
        edges.addAll(
            sql.rows(
                "SELECT '%s', follower_id, followed_id, created_at FROM %s ORDER BY 2, 3"
                    .formatted(table, table)));
      }
      edges.addAll(
          sql.rows(
              "SELECT account_id, followers, following FROM follow_count"
                  + " WHERE followers > 0 OR following > 0 ORDER BY account_id"));
      return edges;
    }
  }

  /** A file of everybody but whom the reader follows, who are to go. */
  private String uploaded(Person reader) throws SQLException {
    List<String> names;
    try (PlainSql sql = PlainSql.to(settings)) {
      names =
          sql.rows(
              "SELECT username FROM account WHERE username <> ? AND id NOT IN (SELECT followed_id"
                  + " FROM follow JOIN account who ON who.id = follower_id WHERE who.username = ?)"
                  + " ORDER BY id",
              WHO,
              WHO);
    }
    var answer =
        reader.upload(
            "/settings/transfer",
            Map.of("kind", "follows", "overwrite", "true"),
            "all.csv",
            String.join("\n", names).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private void await(String condition) throws SQLException, InterruptedException {
    try (PlainSql sql = PlainSql.to(settings)) {
      for (int i = 0; i < 2_000; i++) {
        if (sql.number("SELECT count(*) FROM import_job WHERE " + condition) == 1) {
          return;
        }
        Thread.sleep(10);
      }
      throw new AssertionError(condition + ": " + sql.rows("SELECT * FROM import_job"));
    }
  }

  private long count(String fromWhere) throws SQLException {
    try (PlainSql sql = PlainSql.to(settings)) {
      return sql.number("SELECT count(*) FROM " + fromWhere);
    }
  }

  private void assertEveryLineWasDoneOnce() throws SQLException {
    assertThat(count("import_line")).isEqualTo(PEOPLE - 1);
    assertThat(count("import_line WHERE fate = 'remove'")).isEqualTo(10);
    assertThat(count("import_line WHERE fate = 'ask'")).isGreaterThan(5);
    // one of the locked is asked already
    assertThat(count("import_line WHERE fate IN ('do', 'ask', 'remove', 'already')"))
        .isEqualTo(PEOPLE - 1);
    String mine = "follower_id = (SELECT id FROM account WHERE username = '" + WHO + "')";
    assertThat(count("follow WHERE " + mine)).isEqualTo(count("import_line WHERE fate = 'do'"));
    assertThat(count("follow_request WHERE " + mine))
        .isEqualTo(count("import_line WHERE fate IN ('ask', 'already')"));
    // what was done twice would have been told twice
    String told = "change WHERE account_id = (SELECT id FROM account WHERE username = '" + WHO;
    assertThat(count(told + "') AND kind = 'followed'"))
        .isEqualTo(count("import_line WHERE fate = 'do'"));
    assertThat(count(told + "') AND kind = 'unfollowed'")).isEqualTo(10);
    assertThat(count("notification")).isEqualTo(count("import_line WHERE fate IN ('do', 'ask')"));
  }
}
