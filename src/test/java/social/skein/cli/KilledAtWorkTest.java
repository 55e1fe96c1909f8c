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

/**
 * What takes a while, an import and a deed to everybody in the ledger, goes on by itself after
 * {@code kill -9}, and does nothing twice.
 */
class KilledAtWorkTest {
  private static final String WHO = "reader10_01";
  private static final int LINES = 399;
  private static final String TIDY = "reader1000_01";

  private final Path folder = TestDatabase.newFolder("killed-at-work");
  private final Map<String, String> settings = new HashMap<>();

  KilledAtWorkTest() {
    settings.put("skein.data-dir", folder.toString());
    settings.putAll(TestDatabase.current().fresh(folder));
  }

  @Test
  void aServerThatIsKilledAtWorkGoesOnAndUndoingBringsBackWhatWas() throws Exception {
    Verb seed =
        Verb.run(settings, "seed", "--accounts=1200", "--follows=500", "--posts=0", "--locked=20");
    assertThat(seed.exit()).as(seed.err()).isZero();
    List<String> before = edges();
    String here;
    try (Server server = Server.start(settings)) {
      Person reader = Person.loggedIn(server.port(), WHO);
      here = uploaded(reader);
      reader.post(here + "/start", Map.of());
      await("import_job WHERE reached >= 100");
      unfollowEverybody(Person.loggedIn(server.port(), TIDY));
      server.kill();
    }
    assertThat(count("import_job WHERE state = 'running' AND reached BETWEEN 100 AND entries - 1"))
        .isEqualTo(1);
    assertThat(count("ledger_waiting")).isBetween(100L, 990L);
    try (var second = new Launcher(Skein.class).serve(arguments())) {
      await("import_job WHERE state = 'done'");
      await("ledger_undo WHERE stage = 'done'");
      assertEveryLineWasDoneOnce();
      assertEverybodyWasUnfollowedOnce();
      int port = Integer.parseInt(second.getEnvironment().getProperty("local.server.port", ""));
      Person.loggedIn(port, WHO).post(here + "/undo", Map.of());
      Person.loggedIn(port, TIDY).post("/people/ledger/undo", Map.of("id", deed()));
      await("import_job WHERE state = 'undone'");
      await("ledger_undo WHERE stage = 'undone'");
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
                  + " ORDER BY id LIMIT "
                  + (LINES - 10),
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

  private static void unfollowEverybody(Person reader) {
    var answer =
        reader.post(
            "/people/ledger/all",
            Map.of("deed", "unfollow", "side", "following", "only", "all", "n", "1000"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private String deed() throws SQLException {
    try (PlainSql sql = PlainSql.to(settings)) {
      return String.valueOf(sql.number("SELECT id FROM ledger_undo"));
    }
  }

  private void await(String fromWhere) throws SQLException, InterruptedException {
    for (int i = 0; i < 6_000; i++) {
      if (count(fromWhere) == 1) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError(fromWhere);
  }

  private long count(String fromWhere) throws SQLException {
    try (PlainSql sql = PlainSql.to(settings)) {
      return sql.number("SELECT count(*) FROM " + fromWhere);
    }
  }

  private void assertEveryLineWasDoneOnce() throws SQLException {
    assertThat(count("import_line")).isEqualTo(LINES);
    assertThat(count("import_line WHERE fate = 'remove'")).isEqualTo(10);
    assertThat(count("import_line WHERE fate = 'ask'")).isGreaterThan(5);
    // one of the locked is asked already
    assertThat(count("import_line WHERE fate IN ('do', 'ask', 'remove', 'already')"))
        .isEqualTo(LINES);
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

  private void assertEverybodyWasUnfollowedOnce() throws SQLException {
    String tidy = "(SELECT id FROM account WHERE username = '" + TIDY + "')";
    assertThat(count("follow WHERE follower_id = " + tidy)).isZero();
    assertThat(count("ledger_undo_person")).isEqualTo(1_000);
    assertThat(count("change WHERE kind = 'unfollowed' AND account_id = " + tidy)).isEqualTo(1_000);
  }
}
