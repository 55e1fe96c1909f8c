package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.TestDatabase;

/** Two hundred people at once, each of whom must only ever see a session of their own. */
@SkeinTest
class CrowdTest {
  private static final int PEOPLE = 200;
  private static final Duration SOAK =
      Duration.ofSeconds(
          Integer.getInteger(
              "skein.soak.seconds", TestDatabase.current() == TestDatabase.SQLITE ? 60 : 15));

  private final int port;
  private final Database database;

  CrowdTest(@LocalServerPort int port, Database database) {
    this.port = port;
    this.database = database;
  }

  @Test
  void everyAnswerBelongsToItsOwnSession() throws Exception {
    List<Person> people = together(PEOPLE, this::signUp);
    Instant end = Instant.now().plus(SOAK);
    List<Integer> answers = together(PEOPLE, i -> live(people.get(i), i, end));
    int all = answers.stream().mapToInt(Integer::intValue).sum();
    System.out.println("CrowdTest: " + all + " answers to " + PEOPLE + " people in " + SOAK);
    assertThat(answers).allMatch(each -> each > 0);
    int wrong =
        database.count(
            "post JOIN account ON account.id = post.author_id"
                + " WHERE post.text NOT LIKE 'by ' || account.username || ' %'");
    assertThat(wrong).isZero();
    int wrongName =
        database.count("account WHERE display_name <> '' AND display_name <> 'Goose ' || username");
    assertThat(wrongName).isZero();
    int wrongCounts =
        database.count(
            "follow_count c WHERE c.followers <>"
                + " (SELECT count(*) FROM follow WHERE followed_id = c.account_id)");
    assertThat(wrongCounts).isZero();
  }

  private static <T> List<T> together(int many, Work<T> work) throws Exception {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> each = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int number = i;
        Callable<T> one = () -> work.of(number);
        each.add(crowd.submit(one));
      }
      List<T> done = new ArrayList<>();
      for (var one : each) {
        done.add(one.get());
      }
      return done;
    }
  }

  private Person signUp(int number) {
    Person person = Person.stranger(port);
    String name = name(number);
    var form =
        Map.of(
            "username", name, "email", name + "@example.com", "password", Cast.PASSWORD + "-crowd");
    assertThat(person.post("/signup", form).statusCode()).isEqualTo(303);
    return person;
  }

  private static String name(int number) {
    return "goose_" + number + "_";
  }

  private int live(Person person, int number, Instant end) {
    var random = new Random(number);
    String name = name(number);
    String token = person.token();
    int answers = 0;
    while (Instant.now().isBefore(end)) {
      String other = name(random.nextInt(PEOPLE));
      switch (random.nextInt(10)) {
        case 0 ->
            assertDone(post(person, token, "/posts", Map.of("text", "by " + name + " " + answers)));
        case 1 ->
            assertDone(post(person, token, "/@" + other + "/follow", Map.of("back", "/people")));
        case 2 -> assertDone(post(person, token, "/@" + other + "/unfollow", Map.of()));
        case 3 ->
            assertDone(
                post(person, token, "/settings/profile", Map.of("displayName", "Goose " + name)));
        case 4 -> assertOwn(name, person.get("/@" + other));
        case 5 -> assertOwn(name, person.get("/settings/profile"));
        case 6 -> assertOwn(name, person.get("/explore"));
        case 7 -> assertOwn(name, person.get("/people?q=" + other));
        default -> assertOwn(name, person.get("/"));
      }
      answers++;
    }
    assertDone(post(person, token, "/posts", Map.of("text", "by " + name + " last")));
    return answers;
  }

  private static HttpResponse<String> post(
      Person person, String token, String path, Map<String, String> fields) {
    var all = new java.util.HashMap<>(fields);
    all.put("_csrf", token);
    return person.postWithout(path, all);
  }

  private static void assertDone(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(303);
  }

  private static void assertOwn(String name, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
    String body = answer.body();
    String nav = body.substring(body.indexOf("<nav class=\"side\""), body.indexOf("</nav>"));
    assertThat(nav).contains("href=\"/@" + name + "\"");
    assertThat(nav.split("href=\"/@", -1)).hasSize(2);
    if (answer.uri().getPath().equals("/settings/profile")) {
      assertThat(body).contains("Logged in as @" + name);
    }
  }

  private interface Work<T> {
    T of(int number);
  }
}
