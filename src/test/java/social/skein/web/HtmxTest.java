package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** The partial answers: what the page's script puts in place of what it has. */
@SkeinTest
class HtmxTest {
  private final int port;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;

  HtmxTest(@LocalServerPort int port, Cast cast, Database database, SettableClock clock) {
    this.port = port;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @Test
  void aFollowReturnsTheButtonAndWhatElseToldTheOldState() {
    cast.john();
    cast.susan();
    Person john = Person.loggedIn(port, "john");
    String back = "/people?q=s&before=c3Q";
    var followed = Jsoup.parse(htmx(john, "/@susan/follow", Map.of("back", back)).body());
    assertThat(followed.select("html > head > title, nav")).isEmpty();
    var form = followed.selectFirst("form.follow");
    assertThat(form.attr("action")).isEqualTo("/@susan/unfollow");
    assertThat(form.selectFirst("[name=back]").val()).isEqualTo(back);
    assertThat(followed.selectFirst("[hx-swap-oob='innerHTML:#notice']").text())
        .isEqualTo("You are following susan!");
    assertThat(followed.select("#counts-susan, #since-susan")).isEmpty();
    assertThat(followed.select("#relation-susan[hx-swap-oob=true]")).hasSize(1);
    assertThat(database.count("follow")).isEqualTo(1);
    var token = form.selectFirst("[name=_csrf]").val();
    var form2 = Map.of("back", "//evil.example", "_csrf", token);
    var unfollowed = Jsoup.parse(htmx(john, "/@susan/unfollow", form2).body());
    assertThat(unfollowed.selectFirst("form.follow").attr("action")).isEqualTo("/@susan/follow");
    assertThat(unfollowed.selectFirst("[name=back]").val()).isEqualTo("/@susan");
    assertThat(unfollowed.selectFirst("#counts-susan").text()).contains("0 followers");
    assertThat(database.count("follow")).isZero();
    var onProfile = Jsoup.parse(htmx(john, "/@susan/follow", Map.of("back", "/@susan")).body());
    assertThat(onProfile.selectFirst("#counts-susan").text()).contains("1 follower");
    assertThat(onProfile.selectFirst("#since-susan").text()).contains("Following since");
  }

  @Test
  void aRefusedFollowOpensTheWholePage() {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    var self = htmx(john, "/@john/follow", Map.of());
    assertThat(self.headers().firstValue("HX-Redirect")).hasValue("/@john");
    assertThat(john.get("/@john").body()).contains("You cannot follow yourself!");
    var unknown = htmx(john, "/@nobody/follow", Map.of());
    assertThat(unknown.headers().firstValue("HX-Redirect")).hasValue("/");
    assertThat(unknown.body()).doesNotContain("<html");
  }

  @Test
  void anExpiredSessionOpensTheLogInPage() {
    cast.john();
    cast.susan();
    Person john = Person.loggedIn(port, "john");
    String token = john.token();
    clock.pass(Duration.ofDays(2));
    var form = Map.of("back", "/people", "_csrf", token);
    var answer = htmx(john, "/@susan/follow", form);
    assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login?next=%2Fpeople");
    assertThat(answer.body()).isEmpty();
    assertThat(database.count("follow")).isZero();
  }

  @Test
  void aPostReturnsThePageToSelectFrom() {
    Account account = cast.john();
    Person john = Person.loggedIn(port, "john");
    var written = htmx(john, "/posts", Map.of("text", "hello"));
    assertThat(written.statusCode()).isEqualTo(303);
    assertThat(written.headers().firstValue("Location")).hasValue("/");
    var home = Jsoup.parse(john.get("/").body());
    assertThat(home.select("#home .post .text").eachText()).containsExactly("hello");
    assertThat(home.selectFirst("#notice").text()).isEqualTo("Your post is out.");
    var refused = htmx(john, "/posts", Map.of("text", " "));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("#home #text-problem")).hasSize(1);
    assertThat(database.count("post WHERE author_id = " + account.id())).isEqualTo(1);
  }

  private static HttpResponse<String> htmx(Person person, String path, Map<String, String> fields) {
    var all = new java.util.HashMap<>(fields);
    all.computeIfAbsent("_csrf", _ -> person.token());
    String body =
        all.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return person.send(
        HttpRequest.newBuilder(URI.create(person.server() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("HX-Request", "true")
            .POST(BodyPublishers.ofString(body))
            .build());
  }
}
