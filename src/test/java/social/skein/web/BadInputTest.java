package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class BadInputTest {
  private static final List<String> CURSORS =
      List.of(
          "before=garbage.",
          "before=-1",
          "after=-9223372036854775808",
          "before=100000000000000000000",
          "before=9223372036854775808",
          "before=1e3",
          "before=0x10",
          "before=%D9%A3",
          "before=",
          "after=",
          "before=1&after=1",
          "before=' OR 1=1 --",
          "before=AAAA",
          "before=%F0%9F%98%80");

  private final int port;
  private final Cast cast;
  private final Posts posts;
  private final Database database;

  BadInputTest(@LocalServerPort int port, Cast cast, Posts posts, Database database) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
    this.database = database;
  }

  private Person john() {
    cast.john();
    return Person.loggedIn(port, "john");
  }

  @Test
  void somebodyElsesPostIsNotDeleted() {
    long post = ((PostOutcome.Written) posts.write(cast.susan().id(), Writing.of("mine"))).id();
    HttpResponse<String> answer = john().post("/@susan/" + post + "/delete", Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(database.count("post WHERE id = ?", post)).isEqualTo(1);
    assertThat(database.count("post_count WHERE posts = 1")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/@nobody",
        "/@nobody/followers",
        "/@nobody/following",
        "/@nobody/1",
        "/@john/1",
        "/@john/99999999999999999999",
        "/@j%C3%B6hn",
        "/@%3Cscript%3E",
        "/@john%20",
        "/@",
        "/@john/",
        "/explore/",
        "/nothing/here",
        "/avatars/99999999999999999999.svg"
      })
  void whatIsNotThereIsAPageWithAWayOn(String address) {
    assertErrorPage(Person.stranger(port).get(address), 404, "This one flew off");
  }

  @Test
  void aPostWithoutOrWithAForeignTokenChangesNothing() {
    cast.susan();
    Person john = john();
    Person johnElsewhere = Person.loggedIn(port, "john");
    List<Map<String, String>> forms =
        List.of(
            Map.of("text", "hello"),
            Map.of("text", "hello", "_csrf", ""),
            Map.of("text", "hello", "_csrf", "made-up"),
            Map.of("text", "hello", "_csrf", johnElsewhere.token()),
            Map.of("text", "hello", "_csrf", Person.loggedIn(port, "susan").token()),
            Map.of("text", "hello", "_csrf", Person.stranger(port).token()));
    for (var form : forms) {
      var answer = john.postWithout("/posts", form);
      assertErrorPage(answer, 403, "did not go through");
      assertThat(answer.body()).contains("Reload it and try again");
      assertThat(john.postWithout("/@susan/follow", form).statusCode()).isEqualTo(403);
      assertThat(john.postWithout("/logout", form).statusCode()).isEqualTo(403);
    }
    assertThat(database.count("post")).isZero();
    assertThat(database.count("follow")).isZero();
    assertThat(john.get("/settings/profile").statusCode()).isEqualTo(200);
    assertThat(john.post("/posts", Map.of("text", "hello")).statusCode()).isEqualTo(303);
  }

  @Test
  void theFormsOnAnErrorPageWork() {
    Person john = john();
    var tooLarge = john.postWithout("/posts", Map.of("text", "a".repeat(200_000)));
    String token = page(tooLarge).selectFirst("form[action=/logout] [name=_csrf]").val();
    assertThat(john.postWithout("/logout", Map.of("_csrf", token)).statusCode()).isEqualTo(303);
    assertThat(database.count("session")).isZero();
  }

  @Test
  void aStrangerLogsInAndGetsWhereTheyWereGoing() {
    cast.john();
    Person john = Person.stranger(port);
    String login = location(john.get("/settings/profile?from=mail"));
    assertThat(login).isEqualTo("/login?next=%2Fsettings%2Fprofile%3Ffrom%3Dmail");
    assertThat(location(john.send(head(john, "/settings/profile"))))
        .isEqualTo("/login?next=%2Fsettings%2Fprofile");
    String next = page(john.get(login)).selectFirst("[name=next]").val();
    assertThat(next).isEqualTo("/settings/profile?from=mail");
    var form = Map.of("username", "john", "password", Cast.PASSWORD, "next", next);
    assertThat(location(john.post("/login", form))).isEqualTo(next);
  }

  private static HttpRequest head(Person person, String path) {
    return HttpRequest.newBuilder(URI.create(person.server() + path)).HEAD().build();
  }

  @Test
  void wordsOfSomebodyLoggedOutMeanwhileAreKeptUnlessAnotherSiteSentThem() {
    Person john = john();
    assertThat(john.send(staleForm(john, john.server())).statusCode()).isEqualTo(403);
    Person stranger = Person.stranger(port);
    var ours = stranger.send(staleForm(stranger, stranger.server()));
    assertThat(location(ours)).startsWith("/login?next=");
    assertThat(ours.headers().allValues("Set-Cookie").toString()).contains("skein_draft");
    Person other = Person.stranger(port);
    var foreign = other.send(staleForm(other, "https://elsewhere.example"));
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.headers().allValues("Set-Cookie").toString()).doesNotContain("skein_draft");
    assertThat(database.count("post")).isZero();
  }

  private static HttpRequest staleForm(Person person, String origin) {
    return HttpRequest.newBuilder(URI.create(person.server() + "/posts"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", origin)
        .POST(HttpRequest.BodyPublishers.ofString("_csrf=stale&by=john&form=/&text=hello"))
        .build();
  }

  @Test
  void aStrangersFollowLeadsToLogInAndBackToThePageItWasOn() {
    cast.susan();
    var form = Map.of("back", "/people?q=s");
    String login = location(Person.stranger(port).post("/@susan/follow", form));
    assertThat(login).isEqualTo("/login?next=%2Fpeople%3Fq%3Ds");
    assertThat(database.count("follow")).isZero();
  }

  @Test
  void aPostWithNothingToSeeIsRefusedAtTheField() {
    Person john = john();
    for (String text :
        List.of("", "   ", "\r\n\r\n", "\u200b\u2060", "\u0000\u0007", "\u202e\u202c")) {
      var answer = john.post("/posts", Map.of("text", text));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertProblemAt(page(answer), "text", "Write something first.");
    }
    assertThat(database.count("post")).isZero();
  }

  @Test
  void aPostOf501CharactersKeepsItsDraft() {
    String draft = "\n <b>" + "é".repeat(499) + "</b>";
    var answer = john().post("/posts", Map.of("text", draft));
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = page(answer);
    assertProblemAt(page, "text", "this one has 507");
    assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("\n" + draft);
    assertThat(database.count("post")).isZero();
  }

  @Test
  void aPostOf500CharactersOfManyBytesIsStoredAsTyped() {
    String family = "👨‍👩‍👧‍👦".repeat(490) + " grüße 你好";
    var answer = john().post("/posts", Map.of("text", family));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(database.value(String.class, "SELECT text FROM post")).isEqualTo(family);
  }

  @Test
  void controlCharactersAreDroppedFromAPost() {
    var form = Map.of("text", "a\u0000b\u0007c\u001b[31m\td\r\ne\u0085f");
    assertThat(john().post("/posts", form).statusCode()).isEqualTo(303);
    assertThat(database.value(String.class, "SELECT text FROM post")).isEqualTo("abc[31m d\nef");
  }

  @Test
  void nulIsNoReasonToFailAnywhere() {
    Person john = john();
    assertThat(john.get("/people?q=jo%00hn").statusCode()).isEqualTo(200);
    assertThat(john.get("/explore?before=%00").statusCode()).isEqualTo(400);
    assertThat(john.get("/login?next=/%00").statusCode()).isEqualTo(302);
    var profile = Map.of("displayName", "J\u0000ohn", "aboutMe", "\u0000", "timeZone", "\u0000");
    assertThat(john.post("/settings/profile", profile).statusCode()).isIn(303, 422);
    Person stranger = Person.stranger(port);
    var signUp = Map.of("username", "a\u0000b", "email", "a\u0000@b.example", "password", "\u0000");
    assertThat(stranger.post("/signup", signUp).statusCode()).isEqualTo(422);
    var logIn = Map.of("username", "\u0000john\u0000\u0000", "password", "\u0000");
    assertThat(stranger.post("/login", logIn).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMegabyteIsTooMuch(boolean chunked) {
    Person john = john();
    byte[] form =
        ("_csrf=" + john.token() + "&text=" + "a".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
    var body =
        chunked
            ? BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(form))
            : BodyPublishers.ofByteArray(form);
    assertErrorPage(john.send(form(john, "/posts", body)), 413, "too much at once");
    assertThat(database.count("post")).isZero();
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    Person john = john();
    String token = john.token();
    for (String bytes : List.of("%ff", "%c3%28", "%ed%a0%80", "%zz", "%", "%c3")) {
      var body = BodyPublishers.ofString("_csrf=" + token + "&text=a" + bytes);
      assertErrorPage(john.send(form(john, "/posts", body)), 400, "does not add up");
    }
    assertThat(database.count("post")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ff", "%c3%28", "%ed%a0%80"})
  void aQueryThatIsNotUtf8IsRefused(String bytes) {
    assertErrorPage(Person.stranger(port).get("/people?q=" + bytes), 400, "does not add up");
  }

  private static HttpRequest form(Person person, String path, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create(person.server() + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(body)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "JOHN, new@example.com, follow-the-geese-9, username, is taken",
    "login, new@example.com, follow-the-geese-9, username, kept for Skein",
    "a1234567890123456789012345678901, new@example.com, follow-the-geese-9, username, Use 1 to 30",
    "jöhn, new@example.com, follow-the-geese-9, username, Use 1 to 30",
    "a b, new@example.com, follow-the-geese-9, username, Use 1 to 30",
    "'', new@example.com, follow-the-geese-9, username, Use 1 to 30",
    "mary, John@Example.com, follow-the-geese-9, email, already an account",
    "mary, mary, follow-the-geese-9, email, does not look like",
    "mary, mary@example.com, short, password, at least 8",
    "mary, mary@example.com, password123, password, too easy to guess",
    "mary, mary@example.com, mary@example.com, password, too easy to guess",
  })
  void aSignUpIsRefusedAtTheFieldAndKeepsTheOthers(
      String username, String email, String password, String field, String words) {
    boolean taken = words.contains("taken") || words.contains("already");
    if (taken) {
      cast.john();
    }
    var form = Map.of("username", username, "email", email, "password", password);
    var answer = Person.stranger(port).post("/signup", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = page(answer);
    assertProblemAt(page, field, words);
    assertThat(page.select("main p.problem:not(.summary)")).hasSize(1);
    assertThat(page.selectFirst("#username").val()).isEqualTo(username);
    assertThat(page.selectFirst("#email").val()).isEqualTo(email);
    assertThat(page.selectFirst("#password").val()).isEmpty();
    if (!password.equals(email)) {
      assertThat(answer.body()).doesNotContain(password);
    }
    assertThat(database.count("account")).isEqualTo(taken ? 1 : 0);
    assertThat(answer.headers().allValues("Set-Cookie").toString()).doesNotContain("skein_session");
  }

  @Test
  void everythingWrongWithASignUpIsSaidAtOnce() {
    var form = Map.of("username", "!", "email", "!", "password", "!");
    Document page = page(Person.stranger(port).post("/signup", form));
    assertThat(page.select("p.problem:not(.summary)")).hasSize(3);
    assertThat(page.select("[aria-invalid=true]")).hasSize(3);
  }

  @Test
  void aProfileThatIsTooLongKeepsWhatWasTyped() {
    var form =
        Map.of(
            "displayName", "N".repeat(51), "aboutMe", "<i>" + "a".repeat(500), "timeZone", "Mars");
    var answer = john().post("/settings/profile", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = page(answer);
    assertProblemAt(page, "displayName", "50");
    assertProblemAt(page, "aboutMe", "500");
    assertProblemAt(page, "timeZone", "choose a time zone");
    assertThat(page.selectFirst("#displayName").val()).isEqualTo("N".repeat(51));
    assertThat(page.selectFirst("#aboutMe").wholeText()).contains("<i>aaa");
    assertThat(database.value(String.class, "SELECT display_name FROM account")).isEmpty();
  }

  @Test
  void noCursorMakesAPageFail() {
    Person john = john();
    for (String query : CURSORS) {
      for (String path :
          List.of("/", "/explore", "/@john", "/people", "/@john/followers", "/@john/following")) {
        String address = path + "?" + query.replace(" ", "%20").replace("'", "%27");
        var answer = john.get(address);
        assertThat(answer.statusCode()).as(address).isIn(200, 400);
        if (query.contains("&") || query.contains("garbage.")) {
          assertThat(answer.statusCode()).as(address).isEqualTo(400);
        }
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"before=0", "before=9223372036854775807", "after=9223372036854775807"})
  void aCursorBeyondTheEndIsAnEmptyOrTheFirstPage(String query) {
    cast.john();
    Person stranger = Person.stranger(port);
    assertThat(stranger.get("/explore?" + query).statusCode()).isEqualTo(200);
    assertThat(stranger.get("/@john?" + query).statusCode()).isEqualTo(200);
  }

  @Test
  void aHomeBeyondItsEndsLeadsBackToTheNewest() {
    Person john = john();
    for (String query : List.of("before=1", "after=9223372036854775807")) {
      HttpResponse<String> answer = john.get("/?" + query);
      assertThat(answer.statusCode()).isEqualTo(200);
      Document page = page(answer);
      assertThat(page.select("h2").eachText()).containsExactly("No posts here");
      assertThat(page.select("main .empty a[href=/]").text()).isEqualTo("To the newest posts");
    }
  }

  private static void assertErrorPage(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).isEqualTo(status);
    Document page = page(answer);
    assertThat(page.selectFirst("h1").text()).contains(words);
    assertThat(page.select("main a[href=/]")).isNotEmpty();
    assertThat(page.select("main a[href=/explore]")).isNotEmpty();
    assertThat(page.text()).doesNotContain("Exception", "Whitelabel", "Tomcat");
  }

  private static void assertProblemAt(Document page, String field, String words) {
    var input = page.getElementById(field);
    assertThat(input.attr("aria-invalid")).isEqualTo("true");
    assertThat(input.attr("aria-describedby")).contains(field + "-problem");
    assertThat(page.getElementById(field + "-problem").text()).contains(words);
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
