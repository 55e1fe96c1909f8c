package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import social.skein.Skein;
import social.skein.platform.database.OlderDatabase;
import social.skein.search.SearchIndex;
import social.skein.testkit.PlainSql;
import social.skein.testkit.TestDatabase;
import social.skein.timeline.HomeCheck;
import social.skein.timeline.HomeIndex;

/** The program brings the filled database of an older one up to date, and loses nothing. */
class UpgradeTest {
  private static final Path FILLED = Path.of("src/test/resources/upgrade/filled-at-12.sql");

  /** What the index of words is made anew in, and notes its progress in. */
  private static final Set<String> OF_SEARCH =
      Set.of("search_index", "post_words", "account_words");

  private final Path folder = TestDatabase.newFolder("upgrade");
  private final Map<String, String> settings = new HashMap<>();

  UpgradeTest() {
    settings.put("skein.data-dir", folder.toString());
    settings.putAll(TestDatabase.current().fresh(folder));
  }

  @Test
  void everyTableOfMigration12IsBroughtUpToDateWithAllThatIsInIt() throws Exception {
    OlderDatabase.make(settings, "12");
    Map<String, List<String>> columns;
    Map<String, List<String>> before;
    try (PlainSql sql = PlainSql.to(settings)) {
      sql.run(statements());
      columns = sql.columns();
      columns.keySet().removeIf(it -> it.startsWith("flyway") || ofSearch(it));
      before = contents(sql, columns);
    }
    assertThat(before)
        .hasSizeGreaterThan(30)
        .allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());

    try (var context = new Launcher(Skein.class).withoutWeb(arguments())) {
      try (PlainSql sql = PlainSql.to(settings)) {
        assertThat(contents(sql, columns)).isEqualTo(before);
        assertWhatIsNewIsRight(sql);
      }
      assertThat(context.getBean(SearchIndex.class).complete()).isFalse();
      context.getBean(SearchIndex.class).catchUp(_ -> {});
      Verify verify = context.getBean(Verify.class);
      assertThat(verify.invariants())
          .allSatisfy(it -> assertThat(verify.check(it).holds()).isTrue());
      assertHomesAreTheSame(context);
    }
  }

  private static List<String> statements() throws IOException {
    return Arrays.stream(Files.readString(FILLED).split(";\n", -1))
        .filter(it -> !it.isBlank())
        .toList();
  }

  /** The tables of SQLite's FTS5 too. */
  private static boolean ofSearch(String table) {
    return OF_SEARCH.stream().anyMatch(table::startsWith);
  }

  private static Map<String, List<String>> contents(PlainSql sql, Map<String, List<String>> columns)
      throws SQLException {
    Map<String, List<String>> contents = new TreeMap<>();
    for (var table : columns.entrySet()) {
      String names = String.join(", ", table.getValue());
      contents.put(
          table.getKey(),
          sql.rows("SELECT " + names + " FROM " + table.getKey()).stream().sorted().toList());
    }
    return contents;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    return arguments;
  }

  private static void assertWhatIsNewIsRight(PlainSql sql) throws SQLException {
    assertThat(
            sql.rows(
                "SELECT name, post_id, author_id, in_reply_to_author_id FROM hashtag_post"
                    + " ORDER BY post_id, name"))
        .containsExactly(
            "geese 9100000001 9000000001 null",
            "spring 9100000001 9000000001 null",
            "geese 9100000002 9000000002 9000000001",
            "größe 9100000007 9000000004 null",
            "日本語 9100000007 9000000004 null");
    assertThat(sql.rows("SELECT DISTINCT list_id FROM ledger_undo")).containsExactly("null");
    assertThat(sql.rows("SELECT DISTINCT filters FROM account")).containsExactly("0");
    assertThat(sql.rows("SELECT DISTINCT hashtags FROM change")).containsExactly("");
    for (String table : List.of("people_list", "list_member", "hashtag_follow", "import_job")) {
      assertThat(sql.number("SELECT count(*) FROM " + table)).as(table).isZero();
    }
  }

  private static void assertHomesAreTheSame(ConfigurableApplicationContext context) {
    assertThat(context.getBean(HomeIndex.class).build()).isTrue();
    HomeCheck check = context.getBean(HomeCheck.class);
    assertThat(Arrays.stream(check.viewers()).mapToObj(check::check).collect(Collectors.toList()))
        .containsExactly(
            new HomeCheck.Finding.Same(4),
            new HomeCheck.Finding.Same(3),
            new HomeCheck.Finding.Same(4),
            new HomeCheck.Finding.Same(2),
            new HomeCheck.Finding.Same(1),
            new HomeCheck.Finding.Same(1));
  }
}
