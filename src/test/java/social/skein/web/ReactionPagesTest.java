package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.post.Boosts;
import social.skein.post.Favourites;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

/** The buttons under a post, with and without script, and the pages that list what they did. */
@SkeinTest
class ReactionPagesTest {
  private static final List<String> DEEDS =
      List.of(
          "boost", "unboost", "favourite", "unfavourite", "bookmark", "unbookmark", "pin", "unpin");

  private final int port;
  private final Posts posts;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Follows follows;
  private final Blocks blocks;
  private final Cast cast;
  private final Database database;
  private Account john;
  private Account susan;
  private Person browser;

  @SuppressWarnings("NullAway.Init") // those who come and go with each test
  ReactionPagesTest(
      @LocalServerPort int port,
      Posts posts,
      Boosts boosts,
      Favourites favourites,
      Follows follows,
      Blocks blocks,
      Cast cast,
      Database database) {
    this.port = port;
    this.posts = posts;
    this.boosts = boosts;
    this.favourites = favourites;
    this.follows = follows;
    this.blocks = blocks;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void johnLogsInAndSusanIsThere() {
    john = cast.john();
    susan = cast.susan();
    browser = Person.loggedIn(port, "john");
  }

  @Test
  void withoutScriptEachButtonLeadsBackToThePostAndTellsWhatItDid() {
    long post = written(susan, Writing.of("hello"));
    Document page = read("/explore");
    assertThat(page.selectFirst("form#deeds [name=back]").val()).isEqualTo("/explore");
    assertThat(page.select(".deeds button").eachAttr("form")).containsOnly("deeds");
    assertThat(page.select(".deeds button").eachAttr("formaction"))
        .containsExactly(
            "/@susan/" + post + "/boost",
            "/@susan/" + post + "/favourite",
            "/@susan/" + post + "/bookmark");
    String back = "/explore#post-" + post;
    assertPressed("/@susan/" + post + "/boost", back, "You boosted this post.");
    assertPressed("/@susan/" + post + "/favourite", back, "Added to your favourites.");
    assertPressed("/@susan/" + post + "/bookmark", back, "Added to your bookmarks.");
    Element then = read("/explore").selectFirst(".deeds");
    assertThat(then.select("button[aria-pressed=true]").eachText())
        .containsExactly("Boost 1", "Favourite 1", "Bookmark");
    assertPressed("/@susan/" + post + "/unboost", back, "You no longer boost this post.");
    assertPressed("/@susan/" + post + "/unfavourite", back, "Taken out of your favourites.");
    assertPressed("/@susan/" + post + "/unbookmark", back, "Taken out of your bookmarks.");
    assertThat(database.count("tally WHERE boosts = 0 AND favourites = 0")).isEqualTo(1);
    assertThat(read("/explore").select("button[aria-pressed=true]")).isEmpty();
    assertThat(location(browser.post("/@susan/" + post + "/boost", Map.of("back", "//evil"))))
        .isEqualTo("/@susan/" + post + "#post-" + post);
  }

  private void assertPressed(String address, String back, String words) {
    Map<String, String> pressed =
        Map.of("back", "/explore", "at", back.replace("/explore#post-", ""));
    assertThat(location(browser.post(address, pressed))).isEqualTo(back);
    assertThat(read("/explore").selectFirst("#notice").text()).isEqualTo(words);
  }

  @Test
  void withScriptOnlyTheButtonsAndTheWordsComeBack() {
    long post = written(susan, Writing.of("hello"));
    var answer = htmx("/@susan/" + post + "/favourite", "/?before=9", "77");
    Document part = Jsoup.parse(answer.body());
    assertThat(part.select("nav, article")).isEmpty();
    assertThat(part.selectFirst("#favourite-77").attr("aria-pressed")).isEqualTo("true");
    assertThat(part.selectFirst("a.reply").attr("href")).endsWith("at=77&back=%2F%3Fbefore%3D9");
    assertThat(part.selectFirst("[hx-swap-oob='innerHTML:#notice']").text())
        .isEqualTo("Added to your favourites.");
    assertThat(htmx("/@susan/" + post + "/favourite", "/", "\"><script>").body())
        .contains("favourite-" + post)
        .doesNotContain("<script>");
    var refused = htmx("/@susan/" + post + "/pin", "/", "");
    assertThat(Jsoup.parse(refused.body()).selectFirst("#notice, [role=alert]").text())
        .isEqualTo("You can only pin posts of your own.");
    assertThat(htmx("/@susan/7/favourite", "/", "").statusCode()).isEqualTo(404);
  }

  @Test
  void whatOneMayNotSeeIsAsWhatNeverExisted() {
    long secret = written(susan, Writing.of("for followers").to(Visibility.FOLLOWERS));
    long gone = written(susan, Writing.of("gone"));
    posts.delete(susan.id(), gone);
    Account mary = cast.mary();
    long blocked = written(mary, Writing.of("blocked"));
    blocks.block(mary.id(), "john");
    for (String post :
        List.of("susan/" + secret, "susan/" + gone, "mary/" + blocked, "susan/7", "nobody/7")) {
      for (String deed : DEEDS) {
        HttpResponse<String> answer = browser.post("/@" + post + "/" + deed, Map.of());
        assertThat(answer.statusCode()).as(post + " " + deed).isEqualTo(404);
        assertThat(bare(answer)).isEqualTo(bare(browser.post("/@susan/8/" + deed, Map.of())));
      }
      for (String list : List.of("/boosts", "/favourites")) {
        assertThat(browser.get("/@" + post + list).statusCode()).isEqualTo(404);
        assertThat(bare(browser.get("/@" + post + list)))
            .isEqualTo(bare(browser.get("/@susan/8" + list)));
      }
    }
    assertThat(browser.post("/@susan/7/like", Map.of()).statusCode()).isEqualTo(404);
    assertThat(browser.get("/@susan/" + secret + "/boost").statusCode()).isEqualTo(405);
    assertThat(database.count("favourite") + database.count("bookmark")).isZero();
  }

  /** A page without what differs from one answer to the next. */
  private static String bare(HttpResponse<String> answer) {
    Document page = Jsoup.parse(answer.body());
    page.select("[name=_csrf]").remove();
    return page.html();
  }

  @Test
  void whatIsRefusedIsToldAndChangesNothing() {
    follows.follow(john.id(), "susan");
    long hers = written(susan, Writing.of("for followers").to(Visibility.FOLLOWERS));
    Document home = read("/");
    assertThat(home.select(".deeds button[id^=boost]")).isEmpty();
    assertRefused("/@susan/" + hers + "/boost", "This post is not for everybody to see");
    assertRefused("/@susan/" + hers + "/pin", "You can only pin posts of your own.");
    assertRefused("/@susan/" + hers + "/unpin", "You can only pin posts of your own.");
    for (int i = 0; i < 5; i++) {
      long own = written(john, Writing.of("pinned " + i));
      browser.post("/@john/" + own + "/pin", Map.of());
    }
    long sixth = written(john, Writing.of("the sixth"));
    assertRefused("/@john/" + sixth + "/pin", "You can pin up to 5 posts.");
    long direct = written(john, Writing.of("@susan psst").to(Visibility.DIRECT));
    assertRefused("/@john/" + direct + "/pin", "A direct post cannot be pinned");
    assertRefused("/@john/" + direct + "/boost", "not for everybody");
    assertThat(database.count("pin")).isEqualTo(5);
    assertThat(database.count("post WHERE boost_of_id > 0")).isZero();
    Document profile = read("/@john");
    assertThat(profile.select("ol.posts").first().select(".text").eachText())
        .containsExactly("pinned 4", "pinned 3", "pinned 2", "pinned 1", "pinned 0");
    assertThat(profile.select("article[id^=post-pin-]")).hasSize(5);
    assertThat(profile.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(read("/@john?before=" + sixth).select("article[id^=post-pin-]")).isEmpty();
  }

  private void assertRefused(String address, String words) {
    assertThat(browser.post(address, Map.of("back", "/people")).statusCode()).isEqualTo(303);
    assertThat(read("/people").selectFirst("#notice .refused").text()).contains(words);
  }

  @Test
  void whatOneKeptIsListedForOneselfAlone() {
    long post = written(susan, Writing.of("to keep"));
    browser.post("/@susan/" + post + "/bookmark", Map.of());
    browser.post("/@susan/" + post + "/favourite", Map.of());
    assertThat(read("/bookmarks").select(".post .text").eachText()).containsExactly("to keep");
    assertThat(read("/favourites").select(".post .text").eachText()).containsExactly("to keep");
    Person hers = Person.loggedIn(port, "susan");
    assertThat(hers.get("/bookmarks").body()).contains("No bookmarks yet");
    assertThat(hers.get("/@susan/" + post).body()).doesNotContain("id=\"bookmark-7");
    for (String list : List.of("/bookmarks", "/favourites")) {
      assertThat(location(Person.stranger(port).get(list))).startsWith("/login?next=");
    }
    follows.unfollow(john.id(), "susan");
    blocks.block(susan.id(), "john");
    assertThat(read("/bookmarks").text()).contains("No bookmarks yet");
    HttpResponse<String> undone =
        browser.post("/@susan/" + post + "/unbookmark", Map.of("back", "/bookmarks", "at", "1"));
    assertThat(location(undone)).isEqualTo("/bookmarks");
    assertThat(database.count("bookmark")).isZero();
  }

  @Test
  void strangersReadTheCountsAndAreLedToLogIn() {
    long post = written(susan, Writing.of("hello"));
    written(john, Writing.answer(post, "hello!"));
    boosts.boost(john.id(), "susan", post);
    favourites.favourite(john.id(), "susan", post);
    Person stranger = Person.stranger(port);
    Document page = Jsoup.parse(stranger.get("/@susan/" + post).body());
    assertThat(page.select(".alone .deeds a").eachText())
        .containsExactly("Reply to susan 1", "Boost 1", "Favourite 1");
    assertThat(page.select(".deeds a[href=/login?next=/@susan/" + post + "]")).hasSize(2);
    assertThat(page.select(".deeds button, #deeds")).isEmpty();
    Document boosters = Jsoup.parse(stranger.get("/@susan/" + post + "/boosts").body());
    assertThat(boosters.select(".person .handle").eachText()).containsExactly("@john");
    String next = location(stranger.post("/@susan/" + post + "/boost", Map.of("back", "/explore")));
    assertThat(next).isEqualTo("/login?next=%2Fexplore");
    assertThat(database.count("post WHERE boost_of_id > 0")).isEqualTo(1);
  }

  private HttpResponse<String> htmx(String path, String back, String at) {
    String body =
        "_csrf=" + encoded(browser.token()) + "&back=" + encoded(back) + "&at=" + encoded(at);
    return browser.send(
        HttpRequest.newBuilder(URI.create(browser.server() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("HX-Request", "true")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String location(HttpResponse<String> answer) {
    String place = answer.headers().firstValue("Location").orElseThrow();
    return place.replace(browser.server(), "");
  }

  private Document read(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private long written(Account author, Writing writing) {
    return ((PostOutcome.Written) posts.write(author.id(), writing)).id();
  }
}
