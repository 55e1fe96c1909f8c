package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Statements;
import social.skein.testkit.TestDatabase;

/** What the tutorial's app could not do: read while others write, and without writing itself. */
@SkeinTest
class ReadingTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final Pattern POST = Pattern.compile("id=\"post-(\\d+)\"");
  private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern NEWER = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

  private final int port;
  private final Cast cast;
  private final Database database;
  private final Posts posts;
  private final Follows follows;
  private final SettableClock clock;
  private final Statements statements;
  private final DataSource dataSource;

  ReadingTest(
      @LocalServerPort int port,
      Cast cast,
      Database database,
      Posts posts,
      Follows follows,
      SettableClock clock,
      Statements statements,
      DataSource dataSource) {
    this.port = port;
    this.cast = cast;
    this.database = database;
    this.posts = posts;
    this.follows = follows;
    this.clock = clock;
    this.statements = statements;
    this.dataSource = dataSource;
  }

  @Test
  void pagesDoNotDriftWhileNewPostsArrive() {
    Account john = cast.john();
    Account susan = cast.susan();
    follows.follow(john.id(), "susan");
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      posts.write(i % 3 == 0 ? john.id() : susan.id(), Writing.of("post " + i));
    }
    Person reader = Person.loggedIn(port, "john");
    for (String start : List.of("/", "/explore", "/@susan")) {
      List<String> expected = new ArrayList<>();
      List<String> read = new ArrayList<>();
      String where = start.equals("/@susan") ? "post WHERE author_id = " + susan.id() : "post";
      int all = database.count(where);
      String address = start;
      String last = address;
      while (address != null) {
        last = address;
        String body = reader.get(address).body();
        List<String> onPage = found(POST, body);
        assertThat(reader.get(address).body()).isNotEmpty();
        read.addAll(onPage);
        expected.addAll(onPage);
        address = found(OLDER, body).stream().findFirst().map(a -> start + strip(a)).orElse(null);
        posts.write(susan.id(), Writing.of("new while reading " + read.size()));
      }
      assertThat(read).hasSize(all).doesNotHaveDuplicates();
      assertThat(read)
          .isSortedAccordingTo((a, b) -> Long.compare(Long.parseLong(b), Long.parseLong(a)));
      assertThat(backTo(reader, start, last))
          .as("back from " + last)
          .endsWith(read.toArray(String[]::new));
      written.addAll(expected);
    }
    assertThat(written).isNotEmpty();
  }

  /** What one reads going back from the oldest page, oldest page last. */
  private static List<String> backTo(Person reader, String start, String last) {
    List<String> read = new ArrayList<>();
    String address = last;
    while (address != null) {
      String body = reader.get(address).body();
      read.addAll(0, found(POST, body));
      address = found(NEWER, body).stream().findFirst().map(a -> start + strip(a)).orElse(null);
    }
    return read;
  }

  private static String strip(String address) {
    return address.substring(address.indexOf('?'));
  }

  private static List<String> found(Pattern pattern, String body) {
    return pattern.matcher(body).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void a160FoldFollowOfOnePairIsOneFollow() throws Exception {
    cast.john();
    cast.susan();
    Person john = Person.loggedIn(port, "john");
    Map<String, String> form = Map.of("_csrf", john.token(), "back", "/people");
    var start = new CountDownLatch(1);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 160; i++) {
        answers.add(
            crowd.submit(() -> {
              start.await();
              return john.postWithout("/@susan/follow", form).statusCode();
            }));
      }
      start.countDown();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(303);
      }
    }
    assertThat(database.count("follow")).isEqualTo(1);
    assertThat(database.count("follow_count WHERE followers = 1 AND following = 0")).isEqualTo(1);
    assertThat(database.count("follow_count WHERE followers = 0 AND following = 1")).isEqualTo(1);
  }

  @Test
  void readingWritesNothingButWhoWasSeenOnceAMinute() throws Exception {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    assertThat(statements.writes(() -> read(john, 1_000))).isEmpty();
    clock.pass(Duration.ofMinutes(2));
    Instant before = clock.instant();
    List<String> writes =
        statements.writes(() -> {
          read(john, 200);
          awaitSeen(before);
          read(john, 50);
        });
    assertThat(writes).hasSize(2);
    assertThat(writes.toString())
        .containsOnlyOnce("update session")
        .containsOnlyOnce("update account");
  }

  private void read(Person person, int times) {
    List<String> pages = List.of("/", "/explore", "/@john", "/people", "/settings/profile");
    for (int i = 0; i < times; i++) {
      assertThat(person.get(pages.get(i % pages.size())).statusCode()).isEqualTo(200);
    }
  }

  private void awaitSeen(Instant since) {
    Instant deadline = Instant.now().plusSeconds(30);
    while (database.count("session WHERE seen_at >= ?", since.toEpochMilli()) == 0) {
      assertThat(Instant.now()).isBefore(deadline);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void strangersLeaveNoTrace() {
    cast.john();
    Person stranger = Person.stranger(port);
    List<String> pages = List.of("/", "/explore", "/@john", "/people", "/login", "/signup", "/@x");
    assertThat(statements.writes(() -> pages.forEach(stranger::get))).isEmpty();
    assertThat(database.count("session")).isZero();
  }

  @Test
  void pagesAnswerWhileSomebodyElseWrites() throws Exception {
    Account john = cast.john();
    posts.write(john.id(), Writing.of("hello"));
    Person reader = Person.loggedIn(port, "john");
    try (Connection writer = dataSource.getConnection()) {
      writer.setAutoCommit(false);
      try (var statement = writer.createStatement()) {
        statement.executeUpdate("UPDATE post SET text = 'half-written'");
        statement.executeUpdate("UPDATE account SET about_me = 'half-written'");
        statement.executeUpdate("UPDATE id_clock SET last_id = last_id + 1");
      }
      clock.pass(Duration.ofMinutes(2));
      Instant begin = Instant.now();
      for (String page : List.of("/", "/explore", "/@john", "/people", "/settings/profile")) {
        assertThat(reader.get(page).statusCode()).isEqualTo(200);
      }
      assertThat(reader.get("/").body()).contains("hello").doesNotContain("half-written");
      assertThat(Duration.between(begin, Instant.now())).isLessThan(DEADLINE);
      writer.rollback();
    }
  }

  @Test
  void healthAnswersDuringFiveSlowReads() throws Exception {
    try (var slow = Executors.newFixedThreadPool(5)) {
      var begun = new CountDownLatch(TestDatabase.current() == TestDatabase.SQLITE ? 4 : 5);
      List<Future<?>> reads = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        reads.add(slow.submit(() -> readSlowly(begun)));
      }
      begun.await();
      Instant begin = Instant.now();
      for (int i = 0; i < 5; i++) {
        assertThat(Person.stranger(port).get("/health").statusCode()).isEqualTo(200);
      }
      assertThat(Duration.between(begin, Instant.now())).isLessThan(DEADLINE);
      assertThat(reads).anyMatch(read -> !read.isDone());
      for (var read : reads) {
        read.get();
      }
    }
  }

  private void readSlowly(CountDownLatch begun) {
    try (Connection reader = dataSource.getConnection()) {
      reader.setReadOnly(true);
      reader.setAutoCommit(false);
      try (var statement = reader.createStatement()) {
        statement.executeQuery("SELECT count(*) FROM account").close();
        begun.countDown();
        statement
            .executeQuery(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000)"
                    + " SELECT max(i) FROM n")
            .close();
      }
      reader.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
