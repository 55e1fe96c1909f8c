package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import social.skein.Skein;
import social.skein.testkit.Tampering;
import social.skein.testkit.TestDatabase;

/** The verbs as their user meets them, each on a new database. */
class VerbsTest {
  private final Path folder = TestDatabase.newFolder("verbs");
  private final Map<String, String> settings = new HashMap<>();

  VerbsTest() {
    settings.put("skein.data-dir", folder.toString());
    settings.putAll(TestDatabase.current().fresh(folder));
  }

  @Test
  void demoFillsAnEmptyDatabaseAndRefusesAnyOther() {
    Verb first = run("demo");
    assertThat(first.exit()).isZero();
    assertThat(first.out()).contains("john, susan, mary and david").contains("follow-the-geese");

    Verb second = run("demo");
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err().lines())
        .containsExactly(
            "Skein: The database is not empty; demo fills only an empty one. Nothing was changed."
                + " Start without --demo to go on with it.");
  }

  @Test
  void demoBeforeAVerbIsTheSameAsBehindIt() {
    assertThat(run("demo").exit()).isZero();
    for (String[] run : List.of(new String[] {"--demo", "run"}, new String[] {"run", "--demo"})) {
      Verb refused = run(run);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err()).contains("The database is not empty");
    }
  }

  @Test
  void aFilledDatabaseIsRefusedToRunDemoBeforeItsPortIsOpened() throws Exception {
    try (var taken = new ServerSocket(0)) {
      String port = "--server.port=" + taken.getLocalPort();
      assertThat(run("run", "--demo", port).err()).contains("is already in use");
      assertThat(run("demo").exit()).isZero();
      assertThat(run("run", "--demo", port).err()).startsWith("Skein: The database is not empty");
    }
  }

  @Test
  void seedFillsAnEmptyDatabaseSaysHowToLogInAndRefusesAnyOther() {
    String[] seed = {"seed", "--accounts", "210", "--follows", "300", "--posts", "20"};
    Verb first = run(seed);
    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .contains("210 people, 800 follows and 20 posts")
        .contains("Log in as reader10_01 with the password follow-the-geese")
        .contains("reader10_01 to reader10_50 follow 10 people each");
    assertThat(first.err().lines())
        .contains("accounts: 210 of 210", "follows: 800 of 800", "posts: 15 of 20");

    Verb second = run(seed);
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err().lines())
        .containsExactly(
            "Skein: The database is not empty; seed fills only an empty one. Nothing was changed.");
  }

  @Test
  void verifyListsWhatItCheckedAndFailsWithWhatIsBroken() {
    assertThat(run("demo").exit()).isZero();

    Verb whole = run("verify");
    assertThat(whole.err()).isEmpty();
    assertThat(whole.exit()).isZero();
    assertThat(whole.out())
        .contains("ok     Every count of followers equals the follows there are (4 counts)")
        .endsWith("All of it holds.\n");

    new Tampering(
            Objects.requireNonNull(settings.get("skein.database.url")),
            settings.get("skein.database.user"),
            settings.get("skein.database.password"))
        .run(List.of("UPDATE post_count SET posts = 7"));
    Verb broken = run("verify");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.out())
        .contains("BROKEN Every count of posts equals the posts there are (4 counts)")
        .contains("4 broken:")
        .contains(": noted 7, are 1")
        .contains("ok     No count of posts is negative")
        .endsWith("1 of " + checks(broken) + " do not hold.\n");
  }

  @Test
  void reindexSaysHowFarItIsAndLeavesACompleteIndex() {
    assertThat(run("demo").exit()).isZero();

    Verb made = run("reindex");

    assertThat(made.exit()).isZero();
    assertThat(made.err().lines()).contains("indexed: 0 of 8", "indexed: 8 of 8");
    assertThat(made.out()).isEqualTo("The search index is complete.\n");
    assertThat(run("reindex", "--continue").err()).isEmpty();
  }

  @Test
  void nothingRecursWhileAVerbHoldsTheWriter() {
    List<String> words =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toList();
    try (var context = new Launcher(Skein.class).withoutWeb(words)) {
      assertThat(context.getBeanNamesForType(ScheduledTaskHolder.class)).isEmpty();
    }
  }

  private static long checks(Verb verified) {
    return verified
        .out()
        .lines()
        .filter(line -> line.startsWith("ok ") || line.startsWith("BROKEN "))
        .count();
  }

  @Test
  void verifyNeitherMakesNorMigratesADatabase() {
    Verb verified = run("verify");

    assertThat(verified.exit()).isEqualTo(1);
    assertThat(verified.err().lines()).hasSize(1);
    assertThat(verified.err())
        .startsWith(
            switch (TestDatabase.current()) {
              case SQLITE -> "Skein: There is no database ";
              case POSTGRESQL -> "Skein: The database is empty or was written by an older version";
            });
    assertThat(folder.resolve("skein.db")).doesNotExist();
  }

  @Test
  void aFileThatIsNoGraphIsRefusedBeforeTheDatabaseIsMade() throws Exception {
    Path file = Files.writeString(folder.resolve("x.follows.gz"), "0 1\n");

    Verb seeded = run("seed", "--graph", file.toString(), "--posts", "5");

    assertThat(seeded.exit()).isEqualTo(1);
    assertThat(seeded.err().lines())
        .containsExactly("Skein: " + file + ", line 1: the file is not gzip. Nothing was changed.");
    assertThat(folder.resolve("skein.db")).doesNotExist();
  }

  @Test
  void seedRefusesToWriteInTheFuture() {
    Verb seeded =
        run("seed", "--accounts=2", "--follows=1", "--posts=1", "--until=2525-01-01T00:00:00Z");

    assertThat(seeded.exit()).isEqualTo(1);
    assertThat(seeded.err().lines())
        .containsExactly("Skein: --until lies in the future: nobody can have posted then.");
  }

  private Verb run(String... arguments) {
    return Verb.run(settings, arguments);
  }
}
