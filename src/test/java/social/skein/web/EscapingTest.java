package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class EscapingTest {
  private static final String EVIL = "\"'><script>evil()</script><img src=x onerror=evil()>";
  private static final List<String> TEXTS =
      List.of(
          EVIL,
          "</textarea></title></style>" + EVIL,
          "javascript:evil() data:text/html,<script>evil()</script>",
          "https://a.example/\"onmouseover=evil()",
          "https://a.example/'><script>evil()</script>",
          "https://javascript:evil()@a.example/",
          "@john\"><script>evil()</script> #<script>evil",
          "{{7*7}} ${7*7} #{7*7} {0} '{0}' <%= 7*7 %>",
          "\u202ertl\u202c &lt;b&gt; &amp; \u2066x\u2069");

  private final int port;
  private final Cast cast;
  private final Posts posts;
  private final Follows follows;

  EscapingTest(@LocalServerPort int port, Cast cast, Posts posts, Follows follows) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
    this.follows = follows;
  }

  @Test
  void whateverPeopleWriteIsShownAndDoesNothing() {
    Account account = cast.john();
    cast.susan();
    Person john = Person.loggedIn(port, "john");
    Person susan = Person.loggedIn(port, "susan");
    String name = "<b onclick=x()>\"'&\u202e";
    String about = EVIL + " {0} '";
    var profile = Map.of("displayName", name, "aboutMe", about, "timeZone", "");
    assertThat(john.post("/settings/profile", profile).statusCode()).isEqualTo(303);
    String last = "";
    for (String text : TEXTS) {
      last =
          String.valueOf(((PostOutcome.Written) posts.write(account.id(), Writing.of(text))).id());
    }
    follows.follow(account.id(), "susan");
    susan.post("/@john/follow", Map.of());
    for (String address :
        List.of(
            "/",
            "/explore",
            "/@john",
            "/@john/" + last,
            "/@john/followers",
            "/@john/following",
            "/@susan/followers",
            "/@susan/following",
            "/people",
            "/settings/profile")) {
      for (Person reader : List.of(john, susan)) {
        assertInert(address, Jsoup.parse(reader.get(address).body()));
      }
    }
    Document shown = Jsoup.parse(susan.get("/@john").body());
    assertThat(shown.select(".post .text").eachText()).contains(EVIL, TEXTS.get(7));
    assertThat(shown.select(".name").eachText()).contains(name);
    assertThat(shown.selectFirst(".profile .words").text()).isEqualTo(about);
    assertThat(shown.select(".name").eachAttr("dir")).isEmpty();
    assertThat(shown.select("bdi.name, h1 bdi")).isNotEmpty();
  }

  @Test
  void whateverAnAddressOrAFormSaysIsShownAndDoesNothing() {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    String evil = URLEncoder.encode(EVIL, StandardCharsets.UTF_8).replace("+", "%20");
    Document people = Jsoup.parse(john.get("/people?q=" + evil).body());
    assertInert("search", people);
    assertThat(people.getElementById("q").val()).isEqualTo(EVIL);
    assertThat(people.text()).contains("No one here is called “" + EVIL);
    Document tagged = Jsoup.parse(john.get("/explore?tag=" + evil).body());
    assertInert("hashtag", tagged);
    assertThat(tagged.selectFirst("h1").text()).isEqualTo("Explore");
    assertInert("profile", Jsoup.parse(john.get("/@" + evil.replace("%2F", "")).body()));
    assertInert("next", Jsoup.parse(Person.stranger(port).get("/login?next=/" + evil).body()));
    var follow = john.post("/@" + evil.replace("%2F", "") + "/follow", Map.of("back", EVIL));
    assertThat(follow.headers().firstValue("Location")).hasValue("/");
    Document told = Jsoup.parse(john.get("/").body());
    assertInert("notice", told);
    assertThat(told.selectFirst("#notice").text()).contains("User \"'><script>evil()");
    var form = Map.of("username", EVIL, "email", EVIL, "password", EVIL);
    assertInert("sign-up", Jsoup.parse(Person.stranger(port).post("/signup", form).body()));
    assertInert("log-in", Jsoup.parse(Person.stranger(port).post("/login", form).body()));
    String draft = "</textarea>" + EVIL + "x".repeat(500);
    Document refused = Jsoup.parse(john.post("/posts", Map.of("text", draft)).body());
    assertInert("draft", refused);
    assertThat(refused.selectFirst("textarea").wholeText()).isEqualTo("\n" + draft);
  }

  private static void assertInert(String what, Document page) {
    assertThat(page.select("script:not([src^=/assets/]):not([src^=/webjars/])")).as(what).isEmpty();
    assertThat(page.select("img:not([src^=/avatars/]), iframe, b, style, h1 > b"))
        .as(what)
        .isEmpty();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> assertThat(attribute.getKey()).as(what).doesNotStartWith("on"));
    }
    for (Element link : page.select("a, use, form[action], [formaction]")) {
      String address =
          Stream.of("href", "action", "formaction")
              .map(link::attr)
              .filter(it -> !it.isEmpty())
              .findFirst()
              .orElse("");
      assertThat(address).as(what).matches("(?s)(/[^/\\\\].*|/|https?://.*|#main|\\?.*)");
    }
  }
}
