package social.skein.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.Server;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.TestDatabase;

/** Two servers in two processes over one database: each sees at once what the other did. */
@SkeinTest
class TwoServersTest {
  private static final Pattern POST = Pattern.compile("href=\"(/@\\w+/\\d+)\"");
  private static final int ROUNDS = 10;

  private final int port;
  private final Cast cast;
  private final Map<String, String> settings = new HashMap<>();

  TwoServersTest(@LocalServerPort int port, Cast cast, Environment environment) {
    this.port = port;
    this.cast = cast;
    settings.put("skein.data-dir", TestDatabase.newFolder("second").toString());
    for (String part : new String[] {"url", "user", "password"}) {
      String value = environment.getProperty("skein.database." + part);
      if (value != null) {
        settings.put("skein.database." + part, value);
      }
    }
  }

  @Test
  void whatOneServerIsToldTheOtherShowsAtTheNextRequest() {
    cast.john();
    cast.susan();
    try (Server other = Server.start(settings)) {
      Person john = Person.loggedIn(other.port(), "john");
      Person susan = Person.loggedIn(port, "susan");
      done(john, "/@susan/follow", Map.of());
      done(susan, "/@john/follow", Map.of());
      for (int round = 0; round < ROUNDS; round++) {
        String here = "written here " + round;
        String there = "written there " + round;
        done(susan, "/posts", Map.of("text", here));
        assertThat(john.get("/").body()).contains(here);
        done(john, "/posts", Map.of("text", there));
        assertThat(susan.get("/").body()).contains(there).contains(here);
      }
      String newest = newestPost(susan.get("/").body());
      done(john, newest + "/delete", Map.of());
      assertThat(susan.get("/").body()).doesNotContain("written there " + (ROUNDS - 1));
      done(susan, "/@john/unfollow", Map.of());
      assertThat(susan.get("/").body()).doesNotContain("written there");
      done(john, "/@susan/unfollow", Map.of());
      assertThat(john.get("/").body()).doesNotContain("written here");

      Verb compared = Verb.run(settings, "verify", "timelines", "--all");
      assertThat(compared.out()).contains("2 homes compared").contains("all the same.");
    }
  }

  private static void done(Person person, String path, Map<String, String> fields) {
    assertThat(person.post(path, fields).statusCode()).isEqualTo(303);
  }

  private static String newestPost(String home) {
    Matcher post = POST.matcher(home);
    assertThat(post.find()).isTrue();
    return post.group(1);
  }
}
