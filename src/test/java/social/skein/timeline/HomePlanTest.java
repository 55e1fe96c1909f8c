package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.TestDatabase;

/**
 * Pins how the home query is carried out: it reads the head of each author's posts from the index
 * {@code (author_id, id)} and never more, however many they wrote.
 */
@SkeinTest
class HomePlanTest {
  private static final int ACCOUNTS = 400;
  private static final int FOLLOWED = 100;
  private static final int FEW = 50;
  private static final int MANY = 250;
  private static final int PAGE = 20;
  private static final long VIEWER = 1;

  private final HomeTable home;
  private final ListTimelineTable lists;
  private final DSLContext sql;
  private final Database database;
  private final Transactions transactions;
  private final TransactionTemplate undone;

  HomePlanTest(
      HomeTable home,
      ListTimelineTable lists,
      DSLContext sql,
      Database database,
      Transactions transactions,
      PlatformTransactionManager manager) {
    this.home = home;
    this.lists = lists;
    this.sql = sql;
    this.database = database;
    this.transactions = transactions;
    this.undone = new TransactionTemplate(manager);
  }

  private static List<Keyset<Long>> pages() {
    // beyond each key are far more posts than a page has: of few, reading all is a good plan
    return List.of(
        Keyset.first(PAGE),
        new Keyset<>((long) ACCOUNTS * MANY / 2, null, PAGE),
        new Keyset<>(null, (long) ACCOUNTS * FEW / 2, PAGE));
  }

  @BeforeEach
  void aViewerFollowsAHundredOfFourHundredWhoTakeTurnsToPost() {
    numbers(
        "INSERT INTO account (id, username, display_name, display_name_key, about_me, created_at)"
            + " SELECT i, 'u' || i, '', '', '', 0 FROM n",
        1,
        ACCOUNTS);
    numbers(
        "INSERT INTO follow (follower_id, followed_id, created_at) SELECT "
            + VIEWER
            + ", 1 + i * 3, 0 FROM n",
        1,
        FOLLOWED);
    posts(1, FEW);
  }

  private void posts(int fromTurn, int toTurn) {
    numbers(
        "INSERT INTO post (id, author_id, text) SELECT i, 1 + i % " + ACCOUNTS + ", 'words' FROM n",
        (fromTurn - 1) * ACCOUNTS + 1,
        toTurn * ACCOUNTS);
    database.run("ANALYZE");
  }

  private void numbers(String statement, int from, int to) {
    String n =
        "WITH RECURSIVE n(i) AS (SELECT %d UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
            .formatted(from, to);
    database.run(n + statement);
  }

  @Test
  void readsTheIndexThatEndsInTheOrderOfThePage() {
    for (Keyset<Long> page : pages()) {
      List<String> plan =
          transactions.read(() ->
              explain(home.query(new HomeRules(VIEWER, Instant.EPOCH), page)).stream()
                  .filter(line -> line.contains("post"))
                  .toList());
      assertThat(plan)
          .as(page.toString())
          .anyMatch(line -> line.contains("post_author"))
          .noneMatch(HomePlanTest::scansAll);
    }
  }

  @Test
  void aListOfTheSamePeopleIsReadLikeTheHome() {
    long list = 7;
    database.run(
        "INSERT INTO people_list (id, owner_id, name, name_key, exclusive) VALUES (?, ?, 'l', 'l',"
            + " 1)",
        list,
        VIEWER);
    database.run("INSERT INTO list_member SELECT ?, followed_id, 0 FROM follow", list);
    posts(FEW + 1, MANY);
    for (Keyset<Long> page : pages()) {
      var query = lists.query(new ListRules(VIEWER, list, Instant.EPOCH), page);
      assertThat(transactions.read(() -> explain(query)))
          .as(page.toString())
          .anyMatch(line -> line.contains("post_author"))
          .noneMatch(HomePlanTest::scansAll);
      assertThat(transactions.read(() -> new PostsRead(sql).by(query)))
          .as(page.toString())
          .isLessThanOrEqualTo(most());
    }
  }

  private List<String> explain(ResultQuery<?> query) {
    return TestDatabase.current() == TestDatabase.SQLITE
        ? sql.resultQuery("EXPLAIN QUERY PLAN {0}", query).fetch("detail", String.class)
        : sql.resultQuery("EXPLAIN {0}", query).fetch(0, String.class);
  }

  private static boolean scansAll(String line) {
    return line.contains("Seq Scan on post") || line.startsWith("SCAN post");
  }

  @Test
  void readsNoMoreWhenEverybodyWroteFiveTimesAsMuch() {
    List<Long> few = pages().stream().map(this::costNow).toList();
    posts(FEW + 1, MANY);
    List<Long> many = pages().stream().map(this::costNow).toList();
    for (int i = 0; i < few.size(); i++) {
      assertThat(many.get(i))
          .as(pages().get(i).toString())
          .isLessThan(few.get(i) + few.get(i) / 2)
          .isLessThanOrEqualTo(most());
    }
  }

  private long costNow(Keyset<Long> page) {
    return transactions.read(() -> cost(page));
  }

  @Test
  void aLostIndexShowsInWhatIsRead() {
    posts(FEW + 1, MANY);
    long without =
        undone.execute(status -> {
          status.setRollbackOnly();
          sql.execute("DROP INDEX post_author");
          return cost(Keyset.first(PAGE));
        });
    assertThat(without).isGreaterThan(4 * most());
  }

  @Test
  void aQueryThatReadsEveryPostOfEverybodyFollowedShowsInWhatIsRead() {
    posts(FEW + 1, MANY);
    var plain =
        sql.resultQuery(
            "SELECT post.id FROM follow JOIN post ON post.author_id = follow.followed_id"
                + " WHERE follow.follower_id = "
                + VIEWER
                + " ORDER BY post.id + 0 DESC LIMIT 21");
    assertThat(transactions.read(() -> new PostsRead(sql).by(plain))).isGreaterThan(4 * most());
  }

  private long cost(Keyset<Long> page) {
    return new PostsRead(sql).by(home.query(new HomeRules(VIEWER, Instant.EPOCH), page));
  }

  /** A page's worth of each author's posts, and the page's own entries with what they show. */
  private static long most() {
    long rows = (FOLLOWED + 3) * (PAGE + 1L);
    return TestDatabase.current() == TestDatabase.SQLITE ? 14 * rows : rows;
  }
}
