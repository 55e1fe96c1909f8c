package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class AnswerHeadersTest {
  private final int port;
  private final Cast cast;
  private final Posts posts;

  AnswerHeadersTest(@LocalServerPort int port, Cast cast, Posts posts) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
  }

  @Test
  void everyKindOfAnswerCarriesTheHeaders() {
    Account john = cast.john();
    Person stranger = Person.stranger(port);
    Document home = Jsoup.parse(stranger.get("/").body());
    String style = home.selectFirst("link[rel=stylesheet]").attr("href");
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String address :
        List.of(
            "/",
            "/@john",
            "/settings/profile",
            "/@nobody",
            "/explore?before=x",
            "/people?q=%ff",
            "/posts",
            "/health",
            style,
            "/webjars/nothing.js",
            "/avatars/" + john.id() + ".svg",
            "/favicon.ico")) {
      answers.add(stranger.get(address));
    }
    answers.add(stranger.postWithout("/posts", Map.of("text", "x")));
    answers.add(stranger.post("/login", Map.of("username", "x", "password", "y")));
    answers.add(stranger.post("/posts", Map.of("text", "x")));
    answers.add(stranger.postWithout("/posts", Map.of("text", "x".repeat(200_000))));
    answers.forEach(AnswerHeadersTest::assertSafe);
  }

  private static void assertSafe(HttpResponse<String> answer) {
    var headers = answer.headers();
    String what = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
    assertThat(headers.allValues("Content-Security-Policy")).as(what).hasSize(1);
    String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .as(what)
        .contains(
            "default-src 'none'",
            "script-src 'self';",
            "style-src 'self';",
            "img-src 'self';",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http:", "data:");
    assertThat(headers.allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
    assertThat(headers.allValues("X-Frame-Options")).as(what).containsExactly("DENY");
    assertThat(headers.allValues("Referrer-Policy")).as(what).containsExactly("same-origin");
    assertThat(headers.allValues("Permissions-Policy")).as(what).hasSize(1);
    assertThat(headers.allValues("Cross-Origin-Opener-Policy"))
        .as(what)
        .containsExactly("same-origin");
    assertThat(headers.firstValue("Server")).as(what).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
    assertThat(headers.allValues("Cache-Control")).as(what).hasSize(1);
    if (headers.firstValue("Content-Type").orElse("").startsWith("text/html")) {
      assertThat(headers.firstValue("Cache-Control").orElseThrow()).as(what).contains("no-store");
      assertThat(headers.firstValue("Content-Type").orElseThrow()).contains("UTF-8");
    }
    for (String cookie : headers.allValues("Set-Cookie")) {
      assertThat(cookie).as(what).contains("HttpOnly", "SameSite=Lax", "Path=/");
      assertThat(cookie).as(what).doesNotContain("Domain=", "Secure");
    }
  }

  @Test
  void cookiesOfALogInAreForOurselvesOnly() {
    cast.john();
    var form = Map.of("username", "john", "password", Cast.PASSWORD);
    var shortly = Person.stranger(port).post("/login", form);
    assertSafe(shortly);
    assertThat(session(shortly)).doesNotContain("Max-Age");
    var remembered = Map.of("username", "john", "password", Cast.PASSWORD, "remember", "true");
    assertThat(session(Person.stranger(port).post("/login", remembered))).contains("Max-Age");
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("skein_session="))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatAsksForThePictureByItsOldNameIsLedToIt() {
    Person stranger = Person.stranger(port);
    var answer = stranger.get("/favicon.ico");
    String place = answer.headers().firstValue("Location").orElseThrow();
    var picture = stranger.get(place.replace(stranger.server(), ""));
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
  }

  @Test
  void staticFilesAreKeptForEverUnderTheirHashOnly() {
    Person stranger = Person.stranger(port);
    Document page = Jsoup.parse(stranger.get("/").body());
    List<String> addresses = new ArrayList<>();
    page.select("link[rel=stylesheet], link[rel=icon]")
        .forEach(it -> addresses.add(it.attr("href")));
    page.select("script").forEach(it -> addresses.add(it.attr("src")));
    page.select("use").forEach(it -> addresses.add(it.attr("href").replaceAll("#.*", "")));
    assertThat(addresses).hasSizeGreaterThan(4);
    for (String address : addresses) {
      var answer = stranger.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
          .contains("max-age=31536000", "immutable");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      for (String wrong :
          List.of(
              address.replaceFirst("/assets/[0-9a-f]+", "/assets"),
              address.replaceFirst("/assets/[0-9a-f]+", "/assets/0123456789ab"),
              address.replaceFirst("/2\\.[0-9.]+/", "/1.0.0/"))) {
        if (!wrong.equals(address)) {
          var missing = stranger.get(wrong);
          assertThat(missing.statusCode()).as(wrong).isEqualTo(404);
          assertThat(missing.headers().firstValue("Cache-Control").orElseThrow())
              .contains("no-store");
        }
      }
    }
  }

  @Test
  void noPageHasInlineScriptOrStyle() {
    Account account = cast.john();
    cast.susan();
    String post =
        ((PostOutcome.Written)
                    posts.write(account.id(), Writing.of("see https://a.example @susan #x")))
                .id()
            + "";
    Person john = Person.loggedIn(port, "john");
    Person stranger = Person.stranger(port);
    List<String> addresses =
        List.of(
            "/",
            "/explore",
            "/people",
            "/people?q=x",
            "/@john",
            "/@susan",
            "/@john/" + post,
            "/@john/followers",
            "/@john/following",
            "/settings/profile",
            "/login",
            "/signup",
            "/@nobody");
    for (String address : addresses) {
      assertNothingInline(address, Jsoup.parse(john.get(address).body()));
      assertNothingInline(address, Jsoup.parse(stranger.get(address).body()));
    }
    var refused = stranger.post("/signup", Map.of("username", "!"));
    assertNothingInline("refused sign-up", Jsoup.parse(refused.body()));
    john.send(
        HttpRequest.newBuilder(URI.create(john.server() + "/people"))
            .header("HX-Request", "true")
            .build());
  }

  private static void assertNothingInline(String address, Document page) {
    assertThat(page.select("style, [style], iframe, object, embed, base")).as(address).isEmpty();
    for (Element script : page.select("script")) {
      assertThat(script.attr("src")).as(address).startsWith("/");
      assertThat(script.data()).as(address).isEmpty();
    }
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(address).doesNotStartWith("on").doesNotStartWith("hx-on");
        assertThat(attribute.getValue()).as(address).doesNotStartWithIgnoringCase("javascript:");
      }
    }
  }
}
