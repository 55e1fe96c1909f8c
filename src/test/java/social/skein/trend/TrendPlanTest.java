package social.skein.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.platform.database.Transactions;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.TestDatabase;

/** Counting people reads what is new, and nothing of all that was before. */
@SkeinTest
@Tag("one-database")
class TrendPlanTest {
  private static final int OLD = 20_000;
  private static final int NEW = 200;

  private final TrendTable table;
  private final DSLContext sql;
  private final Database database;
  private final Transactions transactions;

  TrendPlanTest(TrendTable table, DSLContext sql, Database database, Transactions transactions) {
    this.table = table;
    this.sql = sql;
    this.database = database;
    this.transactions = transactions;
  }

  @BeforeEach
  void manyPostsAreOldAndFewAreNew() {
    numbers(
        50,
        "INSERT INTO account (id, username, display_name, display_name_key, about_me, created_at)"
            + " SELECT i, 'u' || i, '', '', '', 0 FROM n");
    numbers(
        OLD + NEW,
        "INSERT INTO post (id, author_id, text, in_reply_to_id, in_reply_to_author_id) SELECT i, 1"
            + " + i % 50, '#geese', CASE WHEN i % 3 = 0 THEN i - 1 END, CASE WHEN i % 3 = 0 THEN 1"
            + " + (i - 1) % 50 END FROM n");
    database.run(
        "INSERT INTO favourite (id, account_id, post_id) SELECT id, 1 + id % 49, id FROM post");
    database.run(
        "INSERT INTO hashtag_post (name, post_id, author_id) SELECT 'geese' || (id % 2000),"
            + " id, author_id FROM post");
    database.run("ANALYZE");
  }

  private void numbers(int to, String statement) {
    database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) %s"
            .formatted(to, statement));
  }

  @Test
  void hashtagsAreCountedByWhatIsNew() {
    assertThat(plan(table.mostUsed(OLD, 3, 100))).noneMatch(TrendPlanTest::readsAll);
    assertThat(transactions.read(() -> table.hashtags(OLD, 1, 1_000))).hasSize(NEW + 1);
  }

  @Test
  void postsAreCountedByWhatIsNew() {
    assertThat(plan(table.mostTold(OLD, 1, 100))).noneMatch(TrendPlanTest::readsAll);
    assertThat(transactions.read(() -> table.posts(OLD, 1, 1_000)).size())
        .isBetween(NEW / 2, NEW + 1);
  }

  private List<String> plan(ResultQuery<?> query) {
    return transactions.read(() ->
        TestDatabase.current() == TestDatabase.SQLITE
            ? sql.resultQuery("EXPLAIN QUERY PLAN {0}", query).fetch("detail", String.class)
            : sql.resultQuery("EXPLAIN {0}", query).fetch(0, String.class));
  }

  private static boolean readsAll(String line) {
    return line.matches(".*(Seq Scan on|SCAN) \\W?(post|favourite|hashtag_post)\\b.*");
  }
}
