package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.cli.seed.GraphShape;
import social.skein.cli.seed.PlantedReaders;
import social.skein.cli.seed.ShapedGraph;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.schema.Tables;
import social.skein.post.Posts;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class SeedTest {
  private static final Instant UNTIL = Instant.parse("2026-02-01T00:00:00Z");
  private static final int ACCOUNTS = 300;

  private final Seed seed;
  private final Posts posts;
  private final Cast cast;
  private final Database database;
  private final DSLContext sql;
  private final Transactions transactions;

  SeedTest(
      Seed seed,
      Posts posts,
      Cast cast,
      Database database,
      DSLContext sql,
      Transactions transactions) {
    this.seed = seed;
    this.posts = posts;
    this.cast = cast;
    this.database = database;
    this.sql = sql;
    this.transactions = transactions;
  }

  @Test
  void asManyAreThereAsThePlanSays() {
    SeedPlan plan = plan(1);

    assertThat(seed.fill(plan, silent())).isTrue();

    assertThat(database.count("account")).isEqualTo(ACCOUNTS);
    assertThat(database.count("credential")).isEqualTo(ACCOUNTS);
    assertThat(database.count("follow")).isEqualTo(plan.graph().follows());
    assertThat(database.count("post")).isEqualTo(500);
    assertThat(database.count("follow_request JOIN account ON id = followed_id WHERE locked = 1"))
        .isPositive()
        .isEqualTo(database.count("follow_request"));
    assertThat(plan.planted()).extracting(PlantedReaders::following).containsExactly(10, 100);
    assertThat(
            database.count(
                "follow_count JOIN account ON id = account_id"
                    + " WHERE username LIKE 'reader100!_%' ESCAPE '!' AND following = 100"))
        .isEqualTo(PlantedReaders.COUNT);
  }

  @Test
  void theSameSeedGivesTheSameRowsAndAnotherOneOthers() {
    assertThat(seed.fill(plan(1), silent())).isTrue();
    Map<String, List<String>> first = rows();
    empty();
    assertThat(seed.fill(plan(1), silent())).isTrue();
    Map<String, List<String>> second = rows();
    empty();
    assertThat(seed.fill(plan(2), silent())).isTrue();
    Map<String, List<String>> other = rows();

    assertThat(second).isEqualTo(first);
    assertThat(first.values()).allMatch(rows -> !rows.isEmpty());
    assertThat(other).allSatisfy((table, rows) -> assertThat(rows).isNotEqualTo(first.get(table)));
  }

  /** All rows but the passwords' hash, which has its salt from chance. */
  private Map<String, List<String>> rows() {
    return Stream.of(
            Tables.ACCOUNT,
            Tables.CREDENTIAL,
            Tables.FOLLOW,
            Tables.FOLLOW_COUNT,
            Tables.FOLLOW_REQUEST,
            Tables.POST,
            Tables.POST_COUNT)
        .collect(Collectors.toMap(Table::getName, this::rows));
  }

  private List<String> rows(Table<?> table) {
    return transactions.read(() ->
        sql.select(table.fieldStream().filter(f -> !f.getName().equals("password_hash")).toList())
            .from(table)
            .orderBy(1, 2)
            .fetch(row -> row.intoList().toString()));
  }

  private void empty() {
    Stream.of(
            "hashtag_post",
            "mention",
            "post_count",
            "post",
            "follow_count",
            "follow",
            "follow_request",
            "credential",
            "account")
        .forEach(table -> database.run("DELETE FROM " + table));
  }

  @Test
  void allSharesOnePasswordHashedOnce() {
    assertThat(seed.fill(plan(1), silent())).isTrue();

    assertThat(
            database.value(Integer.class, "SELECT count(DISTINCT password_hash) FROM credential"))
        .isEqualTo(1);
  }

  @Test
  void aPlantedReaderLogsInAndReadsAHome(@LocalServerPort int port) {
    assertThat(seed.fill(plan(1), silent())).isTrue();

    String home = Person.loggedIn(port, plan(1).exampleUsername()).get("/").body();

    assertThat(plan(1).exampleUsername()).isEqualTo("reader100_01");
    assertThat(home.split("<article", -1)).hasSizeGreaterThan(10);
  }

  @Test
  void nobodyFollowsOrWritesBeforeTheyJoinedNorAfterTheEnd() {
    assertThat(seed.fill(plan(1), silent())).isTrue();

    assertThat(
            database.count(
                "follow JOIN account ON account.id IN (follower_id, followed_id)"
                    + " WHERE follow.created_at < account.created_at"))
        .isZero();
    assertThat(database.count("post WHERE id < (SELECT max(id) FROM account)")).isZero();
    assertThat(database.count("post WHERE id >= ?", Ids.first(UNTIL))).isZero();
    assertThat(database.count("follow WHERE created_at >= ?", UNTIL.toEpochMilli())).isZero();
    assertThat(database.count("account WHERE created_at < ?", Ids.START.toEpochMilli())).isZero();
  }

  @Test
  void whoSignsUpAfterwardsGetsALargerId() {
    assertThat(seed.fill(plan(1), silent())).isTrue();
    long newest = database.value(Long.class, "SELECT max(id) FROM post");

    long john = cast.john().id();

    assertThat(john).isGreaterThan(newest);
    assertThat(posts.count(john)).isZero();
  }

  @Test
  void aDatabaseWithSomebodyInItIsLeftAlone() {
    cast.john();

    assertThat(seed.fill(plan(1), silent())).isFalse();

    assertThat(database.count("account")).isEqualTo(1);
    assertThat(database.count("follow")).isZero();
  }

  @Test
  void aSeedThatIsCutOffLeavesNothing() {
    Progress cutOff = new Progress(new PrintWriter(new FailsAtPosts()), false);

    assertThatIllegalStateException().isThrownBy(() -> seed.fill(plan(1), cutOff));

    assertThat(database.count("account")).isZero();
    assertThat(database.count("credential")).isZero();
    assertThat(database.count("follow")).isZero();
    assertThat(seed.fill(plan(1), silent())).isTrue();
  }

  private static SeedPlan plan(long seed) {
    ShapedGraph shaped =
        new GraphShape(ACCOUNTS, 900)
            .generate(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    return new SeedPlan(shaped.graph(), shaped.planted(), 500, 4, seed, UNTIL);
  }

  private static Progress silent() {
    return new Progress(new PrintWriter(Writer.nullWriter()), false);
  }

  private static final class FailsAtPosts extends Writer {
    @Override
    public void write(char[] words, int from, int length) {
      if (new String(words, from, length).contains("posts")) {
        throw new IllegalStateException("cut off");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
