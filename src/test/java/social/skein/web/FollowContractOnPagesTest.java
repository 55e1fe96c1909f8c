package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.graph.FollowContract;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** The follow contract through the pages: the tutorial's words, and where each of them is read. */
@SkeinTest
class FollowContractOnPagesTest extends FollowContract {
  private static final String BACK = "/people?q=s";

  private final Map<String, Person> browsers = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final int port;

  FollowContractOnPagesTest(
      Cast cast, Database database, SettableClock clock, @LocalServerPort int port) {
    super(cast, database, clock);
    this.port = port;
  }

  @Override
  protected void arrives(String username) {
    Person person = Person.loggedIn(port, username);
    browsers.put(username, person);
    tokens.put(username, person.token());
  }

  @Override
  protected Told follow(String who, String whom) {
    return send(who, whom, "follow");
  }

  @Override
  protected Told unfollow(String who, String whom) {
    return send(who, whom, "unfollow");
  }

  private Told send(String who, String whom, String deed) {
    Person person = Objects.requireNonNull(browsers.get(who));
    var answer =
        person.postWithout(
            "/@" + whom + "/" + deed,
            Map.of("back", BACK, "_csrf", Objects.requireNonNull(tokens.get(who))));
    assertThat(answer.statusCode()).isEqualTo(303);
    String place = answer.headers().firstValue("Location").orElseThrow();
    return told(words(answer), whom, who, place.replace(person.server(), ""));
  }

  /** The words that wait for the next page, read from the answer itself: many come at once. */
  private static String words(HttpResponse<String> answer) {
    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(set -> set.startsWith("skein_notice="))
            .findFirst()
            .orElseThrow();
    String words = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf('.'));
    return new String(Base64.getUrlDecoder().decode(words), StandardCharsets.UTF_8);
  }

  private static Told told(String words, String whom, String who, String place) {
    String name = whom.equalsIgnoreCase("susan") ? "susan" : "john";
    Map<String, Told> back =
        Map.of(
            "DONE You are following " + name + "!", Told.FOLLOWING,
            "DONE You are not following " + name + ".", Told.NOT_FOLLOWING,
            "DONE You asked to follow " + name + ". You will be told when they say yes.",
                Told.REQUESTED,
            "DONE Your request to " + name + " is withdrawn.", Told.WITHDRAWN);
    if (back.containsKey(words)) {
      assertThat(place).isEqualTo(BACK);
      return Objects.requireNonNull(back.get(words));
    }
    if (words.startsWith(
        "REFUSED " + name + " turned your request down. You can ask again from ")) {
      assertThat(place).isEqualTo(BACK);
      return Told.TURNED_DOWN;
    }
    if (words.equals("REFUSED User " + whom + " not found.")) {
      assertThat(place).isEqualTo("/");
      return Told.UNKNOWN;
    }
    if (words.equals("REFUSED You block " + whom + ". Unblock them first, then follow them.")) {
      assertThat(place).isEqualTo("/@" + whom);
      return Told.BLOCKED;
    }
    assertThat(words).matches("REFUSED You cannot (un)?follow yourself!");
    assertThat(place).isEqualTo("/@" + who);
    return Told.YOURSELF;
  }

  @Test
  void theNextPageTellsItOnce() {
    follow("john", "susan");
    assertThat(john().get(BACK).body()).contains("You are following susan!");
    assertThat(john().get(BACK).body()).doesNotContain("You are following susan!");
  }

  @Test
  void followingAndUnfollowingOneselfAreToldApart() {
    follow("john", "john");
    assertThat(john().get("/@john").body()).contains("You cannot follow yourself!");
    unfollow("john", "john");
    assertThat(john().get("/@john").body()).contains("You cannot unfollow yourself!");
  }

  private Person john() {
    return Objects.requireNonNull(browsers.get("john"));
  }
}
