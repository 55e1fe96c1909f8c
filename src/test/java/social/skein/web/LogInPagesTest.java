package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

@SkeinTest
class LogInPagesTest {
  private static final List<String> ELSEWHERE =
      List.of(
          "////evil.example/",
          "https:///evil.example",
          "https://evil.example/",
          "http:evil.example",
          "//evil.example",
          "///evil.example",
          "/\\evil.example",
          "\\/evil.example",
          "/\t/evil.example",
          "/\n/evil.example",
          "\t//evil.example",
          " //evil.example",
          "/%09/evil.example",
          "/%5cevil.example",
          "/..//evil.example",
          "/.//evil.example",
          "/./\\evil.example",
          "javascript:alert(1)",
          "data:text/html,x",
          "evil.example",
          "@evil.example",
          ".evil.example",
          ":80@evil.example",
          "/{evil}",
          "/\u0000/evil.example",
          "\u2028//evil.example");

  private final int port;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;

  LogInPagesTest(@LocalServerPort int port, Cast cast, Database database, SettableClock clock) {
    this.port = port;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @Test
  void noRedirectLeavesOurHost() {
    cast.john();
    cast.susan();
    Person john = Person.loggedIn(port, "john");
    for (String next : ELSEWHERE) {
      String query = java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
      assertStays(next, john.get("/login?next=" + query));
      assertStays(next, john.post("/@susan/follow", Map.of("back", next)));
      assertStays(next, Person.stranger(port).post("/@susan/follow", Map.of("back", next)));
      var page = Jsoup.parse(Person.stranger(port).get("/login?next=" + query).body());
      assertStays(next, page.selectFirst("[name=next]").val());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"////evil.example/", "https:///evil.example", "/\\evil.example"})
  void noLogInLeavesOurHost(String next) {
    cast.john();
    var form = Map.of("username", "john", "password", Cast.PASSWORD, "next", next);
    assertStays(next, Person.stranger(port).post("/login", form));
  }

  private void assertStays(String next, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(next).isBetween(302, 303);
    assertStays(next, answer.headers().firstValue("Location").orElseThrow());
  }

  /** As a browser resolves it: without tabs and line breaks, and with slashes for backslashes. */
  private void assertStays(String next, String location) {
    String read = location.replaceAll("[\\t\\r\\n]", "").strip().replace('\\', '/');
    URI resolved = URI.create("http://localhost:" + port + "/login").resolve(read);
    assertThat(resolved.getAuthority()).as(next).isEqualTo("localhost:" + port);
    assertThat(resolved.getScheme()).as(next).isEqualTo("http");
    assertThat(read).as(next).doesNotStartWith("//");
  }

  @Test
  void aForgedHostIsNotRedirectedTo() {
    var answer =
        social.skein.testkit.Wire.send(
            port,
            List.of(
                "GET http://evil.example/settings/profile HTTP/1.1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https"),
            new byte[0]);
    assertThat(String.join("\n", answer.headers())).doesNotContain("evil");
  }

  @Test
  void nothingThatABrowserKeepsCanBeForged() {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    String session = cookie(john, "skein_session");
    String stored = database.value(String.class, "SELECT token_hash FROM session");
    for (String forged :
        List.of(stored, "1", "john", session.substring(1), session + "x", "null", "'--")) {
      Person forger = Person.stranger(port);
      set(forger, "skein_session", forged);
      assertThat(forger.get("/settings/profile").statusCode()).as(forged).isEqualTo(302);
    }
    for (String forged : List.of("RE9ORSBvd25lZA.x", "x", ".", "..", "", "a.b.c", "RE9ORQ.")) {
      set(john, "skein_notice", forged);
      var page = Jsoup.parse(john.get("/").body());
      assertThat(page.select("#notice > *")).as(forged).isEmpty();
    }
    Person stranger = Person.stranger(port);
    set(stranger, "skein_form", "1234");
    var form = Map.of("username", "john", "password", Cast.PASSWORD, "_csrf", "1234");
    assertThat(stranger.postWithout("/login", form).statusCode()).isEqualTo(403);
  }

  @Test
  void aNoticeIsToldOnceAndToItsOwnerOnly() {
    cast.john();
    cast.susan();
    Person john = Person.loggedIn(port, "john");
    var answer = john.post("/@susan/follow", Map.of("back", "/people"));
    assertThat(answer.headers().allValues("Set-Cookie").toString())
        .containsOnlyOnce("skein_notice");
    assertThat(john.get("/@nobody").body()).contains("You are following susan!");
    var next = john.get("/people");
    assertThat(next.body()).doesNotContain("You are following susan!");
    assertThat(next.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void anUnknownNameAndAWrongPasswordAnswerAlike() {
    cast.john();
    Person stranger = Person.stranger(port);
    var known = stranger.post("/login", Map.of("username", "john", "password", "wrong-goose"));
    var unknown = stranger.post("/login", Map.of("username", "jack", "password", "wrong-goose"));
    assertThat(known.statusCode()).isEqualTo(422);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(bare(known, "john")).isEqualTo(bare(unknown, "jack"));
    assertThat(known.body()).doesNotContain("wrong-goose");
  }

  private static String bare(HttpResponse<String> answer, String name) {
    return answer
        .body()
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
        .replace("value=\"" + name + "\"", "");
  }

  @Test
  void aNameIsOnesOwnWhateverItsCase() {
    cast.john();
    Person person = Person.stranger(port);
    assertThat(person.get("/@JOHN").body()).contains("@john").doesNotContain("@JOHN");
    var form = Map.of("username", "jOHN", "password", Cast.PASSWORD);
    assertThat(person.post("/login", form).statusCode()).isEqualTo(303);
    var other = Person.stranger(port);
    var mail = Map.of("username", " John@EXAMPLE.com ", "password", Cast.PASSWORD);
    assertThat(other.post("/login", mail).statusCode()).isEqualTo(303);
    assertThat(other.get("/").body()).contains("href=\"/@john\"");
  }

  @Test
  void aStaleSessionDoesNotStandInTheWayOfLogIn() {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    clock.pass(Duration.ofDays(2));
    assertThat(john.get("/settings/profile").statusCode()).isEqualTo(302);
    var form = Map.of("username", "john", "password", Cast.PASSWORD);
    assertThat(john.post("/login", form).statusCode()).isEqualTo(303);
    assertThat(john.get("/settings/profile").statusCode()).isEqualTo(200);
    Person garbled = Person.stranger(port);
    set(garbled, "skein_session", "garbled");
    assertThat(garbled.post("/login", form).statusCode()).isEqualTo(303);
  }

  @Test
  void whoLogsInAsSomebodyElseLeavesTheFirstSession() {
    cast.john();
    cast.susan();
    Person person = Person.loggedIn(port, "john");
    String token = person.token();
    var form = Map.of("username", "susan", "password", Cast.PASSWORD, "_csrf", token);
    assertThat(person.postWithout("/login", form).statusCode()).isEqualTo(303);
    assertThat(person.get("/").body()).contains("href=\"/@susan\"").doesNotContain("/@john\" aria");
    assertThat(database.count("session")).isEqualTo(1);
    assertThat(person.postWithout("/posts", Map.of("text", "x", "_csrf", token)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void twoTabsOfTheLogInPageBothHaveATokenThatWorks() {
    cast.john();
    Person john = Person.stranger(port);
    String first = john.token();
    String second = john.token();
    var wrong = Map.of("username", "john", "password", "wrong-goose", "_csrf", second);
    assertThat(john.postWithout("/login", wrong).statusCode()).isEqualTo(422);
    var right = Map.of("username", "john", "password", Cast.PASSWORD, "_csrf", first);
    assertThat(john.postWithout("/login", right).statusCode()).isEqualTo(303);
  }

  @Test
  void tooManyWrongPasswordsHaveToWait() {
    cast.john();
    Person stranger = Person.stranger(port);
    String token = stranger.token();
    var form = Map.of("username", "john", "password", "wrong-goose", "_csrf", token);
    HttpResponse<String> answer = stranger.postWithout("/login", form);
    for (int i = 0; i < 10; i++) {
      answer = stranger.postWithout("/login", form);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    assertThat(answer.body()).contains("Too many attempts");
    clock.pass(Duration.ofMinutes(16));
    assertThat(stranger.postWithout("/login", form).statusCode()).isEqualTo(422);
  }

  private static String cookie(Person person, String name) {
    return person.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static void set(Person person, String name, String value) {
    var store = person.cookies().getCookieStore();
    store.getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .toList()
        .forEach(cookie -> store.remove(null, cookie));
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setDomain("localhost.local");
    cookie.setVersion(0);
    store.add(URI.create(person.server()), cookie);
  }
}
