package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import social.skein.testkit.Person;
import social.skein.testkit.PlainSql;
import social.skein.testkit.Seed;
import social.skein.testkit.Server;
import social.skein.testkit.TestDatabase;

/**
 * What was acknowledged survives {@code kill -9}; homes and what people were told are right after
 * it.
 */
class KilledTest {
  private static final List<String> CAST = List.of("john", "susan", "mary", "david");
  private static final int KILLS = 2;
  private static final long BUSY_MILLIS = 2_000;

  private final Path folder = TestDatabase.newFolder("killed");
  private final Map<String, String> settings = new HashMap<>();
  private final Random seeds = Seed.random("KilledTest");

  KilledTest() {
    settings.put("skein.data-dir", folder.toString());
    settings.putAll(TestDatabase.current().fresh(folder));
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheServerIsKilledWhilePeoplePostAndFollow() throws Exception {
    List<Deeds> everybody = new ArrayList<>();
    try (Server server = Server.start(settings)) {
      // the command line fills the database of a server that runs
      assertThat(Verb.run(settings, "demo").exit()).isZero();
      assertThat(Person.loggedIn(server.port(), "john").get("/").body()).contains("@susan");
      CAST.forEach(name -> everybody.add(new Deeds(name, new Random(seeds.nextLong()))));
      busyUntilKilled(server, everybody);
    }
    for (int kill = 1; kill < KILLS; kill++) {
      assertEverythingIsThere(everybody);
      try (Server server = Server.start(settings)) {
        assertHomesShowTheNewest(server, everybody);
        busyUntilKilled(server, everybody);
      }
    }
    assertEverythingIsThere(everybody);
  }

  private static void busyUntilKilled(Server server, List<Deeds> everybody)
      throws InterruptedException {
    List<Thread> threads =
        everybody.stream()
            .map(deeds -> Thread.ofPlatform().start(() -> deeds.goOn(server.port())))
            .toList();
    Thread.sleep(BUSY_MILLIS);
    server.kill();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(everybody).allMatch(deeds -> deeds.posts.size() > 3);
  }

  private void assertEverythingIsThere(List<Deeds> everybody) throws SQLException {
    Verb rows = Verb.run(settings, "verify");
    assertThat(rows.out()).endsWith("All of it holds.\n");
    Verb homes = Verb.run(settings, "verify", "timelines", "--all");
    assertThat(homes.out()).contains("4 homes compared").contains("all the same.");
    assertThat(homes.exit()).isZero();
    for (Deeds deeds : everybody) {
      assertThat(texts(deeds.name)).containsAll(deeds.posts).doesNotHaveDuplicates();
      assertThat(followedUntold(deeds.name)).isEmpty();
      TreeSet<String> following = new TreeSet<>(followed(deeds.name));
      deeds.follows.forEach((whom, follows) -> {
        if (!whom.equals(deeds.unsure)) {
          assertThat(following.contains(whom))
              .as(deeds.name + " follows " + whom)
              .isEqualTo(follows);
        }
      });
    }
  }

  private List<String> texts(String author) throws SQLException {
    return column(
        "SELECT text FROM post JOIN account ON account.id = author_id WHERE username = ?", author);
  }

  private List<String> followed(String follower) throws SQLException {
    return column(
        "SELECT whom.username FROM follow JOIN account who ON who.id = follower_id"
            + " JOIN account whom ON whom.id = followed_id WHERE who.username = ?",
        follower);
  }

  /** Whom somebody follows who was not told of it. */
  private List<String> followedUntold(String follower) throws SQLException {
    return column(
        "SELECT whom.username FROM follow JOIN account who ON who.id = follower_id"
            + " JOIN account whom ON whom.id = followed_id WHERE who.username = ?"
            + " AND NOT EXISTS (SELECT 1 FROM notification WHERE notification.kind = 'follow'"
            + " AND notification.account_id = whom.id AND notification.actor_id = who.id)",
        follower);
  }

  private List<String> column(String query, String value) throws SQLException {
    try (PlainSql sql = PlainSql.to(settings)) {
      return sql.rows(query, value);
    }
  }

  private static void assertHomesShowTheNewest(Server server, List<Deeds> everybody) {
    for (Deeds deeds : everybody) {
      String home = Person.loggedIn(server.port(), deeds.name).get("/").body();
      assertThat(home).contains(deeds.posts.getLast());
    }
  }

  /** What one of them does, as fast as they can, and what was acknowledged of it. */
  private static final class Deeds {
    final String name;
    final List<String> posts = new ArrayList<>();
    final Map<String, Boolean> follows = new TreeMap<>();
    String unsure = "";
    private final Random random;

    Deeds(String name, Random random) {
      this.name = name;
      this.random = random;
    }

    void goOn(int port) {
      follows.remove(unsure);
      try {
        Person person = Person.loggedIn(port, name);
        String token = person.token();
        while (true) {
          doSomething(person, token);
        }
      } catch (UncheckedIOException killed) {
        // the server is gone, and what it was asked last may have happened or not
      }
    }

    private void doSomething(Person person, String token) {
      if (random.nextInt(3) > 0) {
        String text = name + "'s thought number " + posts.size() + " " + random.nextInt(1 << 30);
        send(person, "/posts", Map.of("_csrf", token, "text", text));
        posts.add(text);
        return;
      }
      String whom = CAST.get(random.nextInt(CAST.size()));
      if (!whom.equals(name)) {
        boolean follow = random.nextBoolean();
        unsure = whom;
        send(person, "/@" + whom + (follow ? "/follow" : "/unfollow"), Map.of("_csrf", token));
        follows.put(whom, follow);
        unsure = "";
      }
    }

    private static void send(Person person, String path, Map<String, String> fields) {
      assertThat(person.postWithout(path, fields).statusCode()).isEqualTo(303);
    }
  }
}
