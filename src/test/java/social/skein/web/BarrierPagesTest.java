package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.post.Bookmarks;
import social.skein.post.Boosts;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Statements;

/** Block, mute and hidden boosts through the pages. */
@SkeinTest
class BarrierPagesTest {
  private final int port;
  private final Blocks blocks;
  private final Mutes mutes;
  private final HiddenBoosts hidden;
  private final Follows follows;
  private final Posts posts;
  private final Boosts boosts;
  private final Bookmarks bookmarks;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private final Statements statements;
  private Account john;
  private Account susan;
  private Person browser;

  @SuppressWarnings("NullAway.Init") // those who come and go with each test
  BarrierPagesTest(
      @LocalServerPort int port,
      Blocks blocks,
      Mutes mutes,
      HiddenBoosts hidden,
      Follows follows,
      Posts posts,
      Boosts boosts,
      Bookmarks bookmarks,
      Cast cast,
      Database database,
      SettableClock clock,
      Statements statements) {
    this.port = port;
    this.blocks = blocks;
    this.mutes = mutes;
    this.hidden = hidden;
    this.follows = follows;
    this.posts = posts;
    this.boosts = boosts;
    this.bookmarks = bookmarks;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
    this.statements = statements;
  }

  @BeforeEach
  void johnLogsInAndSusanIsThere() {
    john = cast.john();
    susan = cast.susan();
    browser = Person.loggedIn(port, "john");
  }

  @Test
  void whoBlocksSomebodyReadsSoOnTheirProfileAndNothingElseOfThem() {
    posts.write(susan.id(), Writing.of("what susan writes"));
    follows.follow(john.id(), "susan");
    follows.follow(susan.id(), "john");
    assertThat(pressed("block", Map.of("back", "/@susan"))).isEqualTo("/@susan");

    Document profile = read("/@susan");
    assertThat(profile.selectFirst("#notice").text()).isEqualTo("You blocked susan.");
    assertThat(profile.text()).contains("You block susan").doesNotContain("what susan writes");
    assertThat(profile.select("form[action=/@susan/unblock] [type=checkbox][checked]"))
        .extracting(box -> box.attr("name"))
        .containsExactly("follow", "followed");
    assertThat(profile.select("form[action=/@susan/follow]")).isEmpty();
    for (String list : List.of("/@susan/followers", "/@susan/following")) {
      assertThat(browser.get(list).headers().firstValue("Location")).hasValue("/@susan");
    }
    assertThat(database.count("follow")).isZero();

    assertThat(pressed("unblock", Map.of("follow", "true"))).isEqualTo("/@susan");
    assertThat(read("/@susan").text())
        .contains("susan is no longer blocked.", "what susan writes", "Following since");
    assertThat(database.count("follow")).isEqualTo(1);
    assertThat(database.count("severed_follow")).isZero();
  }

  @Test
  void whoIsBlockedFindsExactlyWhatTheyFindOfNobody() {
    blocks.block(susan.id(), "john");
    for (String page : List.of("", "/followers", "/following", "/followers?before=x")) {
      HttpResponse<String> hers = browser.get("/@susan" + page);
      HttpResponse<String> nobodys = browser.get("/@nobod" + page);
      assertThat(hers.statusCode()).isEqualTo(nobodys.statusCode());
      assertThat(bare(hers, "susan")).isEqualTo(bare(nobodys, "nobod"));
    }
    assertThat(read("/people").select(".person")).hasSize(1);
    assertThat(read("/people?q=susan").text()).contains("Nobody of that name");
    assertThat(read("/").select("a[href=/@susan]")).isEmpty();
    for (String deed : List.of("follow", "unfollow", "mute", "unmute", "boosts/hide")) {
      assertThat(pressed(deed, Map.of("back", "/people"))).as(deed).isEqualTo("/");
      assertThat(read("/").selectFirst("#notice").text()).isEqualTo("User susan not found.");
    }
    assertThat(Person.stranger(port).get("/@susan").statusCode()).isEqualTo(200);
  }

  /** A page without what differs from one answer to the next. */
  private static String bare(HttpResponse<String> answer, String name) {
    Document page = Jsoup.parse(answer.body());
    page.select("[name=_csrf]").remove();
    return page.html().replace(name, "…");
  }

  @Test
  void whoBlocksSomebodyWhoBlocksThemEndsTheirOwnFromTheList() {
    blocks.block(susan.id(), "john");
    assertThat(pressed("block", Map.of())).isEqualTo("/@susan");
    assertThat(read("/@susan").text()).contains("You block susan");
    assertThat(read("/settings/blocks").select("form[action=/@susan/unblock]")).hasSize(1);
    assertThat(pressed("unblock", Map.of("back", "/@susan"))).isEqualTo("/settings/blocks");
    assertThat(browser.get("/@susan").statusCode()).isEqualTo(404);
    assertThat(database.count("block")).isEqualTo(1);
  }

  @Test
  void aMuteIsShownOnTheProfileAndInTheListUntilItEnds() {
    assertThat(pressed("mute", Map.of("length", "PT168H", "notifications", "true")))
        .isEqualTo("/@susan");
    assertThat(read("/@susan").select(".names .badge").eachText()).contains("Muted");
    assertThat(read("/settings/mutes").text()).contains("Muted until", "they do not notify you");
    assertThat(database.count("mute WHERE until = created_at + 604800000 AND notifications = 1"))
        .isEqualTo(1);
    pressed("mute", Map.of("length", "PT1H"));
    assertThat(read("/settings/mutes").text()).contains("they can still notify you");
    clock.pass(Duration.ofHours(1));
    assertThat(read("/@susan").select(".names .badge").eachText()).doesNotContain("Muted");
    assertThat(read("/settings/mutes").text()).contains("You mute nobody");

    pressed("mute", Map.of());
    assertThat(read("/settings/mutes").text()).contains("Muted for good");
    assertThat(pressed("unmute", Map.of("back", "/settings/mutes"))).isEqualTo("/settings/mutes");
    assertThat(database.count("mute")).isZero();
  }

  @Test
  void boostsAreHiddenAndShownAgainFromTheProfileAndFromTheList() {
    pressed("boosts/hide", Map.of("back", "/@susan"));
    assertThat(read("/@susan").select("form[action=/@susan/boosts/show]")).hasSize(1);
    assertThat(read("/@susan").select(".names .badge").eachText()).contains("Boosts hidden");
    assertThat(read("/settings/hidden-boosts").select("form[action=/@susan/boosts/show]"))
        .hasSize(1);
    assertThat(pressed("boosts/show", Map.of("back", "/settings/hidden-boosts")))
        .isEqualTo("/settings/hidden-boosts");
    assertThat(database.count("hidden_boosts")).isZero();
  }

  @Test
  void nobodyDoesSuchThingsToThemselvesOrInAWayThatIsNotOffered() {
    Map<String, String> told =
        Map.of(
            "block", "You cannot block yourself!",
            "unblock", "You cannot unblock yourself!",
            "mute", "You cannot mute yourself!",
            "unmute", "You cannot unmute yourself!",
            "boosts/hide", "Your own boosts are always shown to you.");
    told.forEach((deed, words) -> {
      assertThat(browser.post("/@john/" + deed, Map.of()).statusCode()).isEqualTo(303);
      assertThat(read("/@john").selectFirst("#notice").text()).isEqualTo(words);
    });
    assertThat(browser.post("/@susan/mute", Map.of("length", "PT2H")).statusCode()).isEqualTo(400);
    assertThat(browser.post("/@susan/unblock", Map.of("follow", "maybe")).statusCode())
        .isEqualTo(400);
    assertThat(database.count("block") + database.count("mute")).isZero();
    assertThat(browser.get("/settings").headers().firstValue("Location"))
        .hasValue("/settings/profile");
    Person stranger = Person.stranger(port);
    assertThat(stranger.get("/settings/blocks").statusCode()).isEqualTo(302);
    assertThat(stranger.get("/@susan").body()).doesNotContain("class=\"menu\"");
  }

  @Test
  void anAnswerNamesNobodyWhoIsBehindABlock() {
    long mary = cast.mary().id();
    Account david = cast.david();
    long post = written(mary, Writing.of("what mary writes"));
    long answer = written(david.id(), Writing.answer(post, "an answer"));
    follows.follow(john.id(), "susan");
    boosts.boost(susan.id(), "david", answer);
    bookmarks.bookmark(john.id(), "david", answer);
    List<String> pages = List.of("/", "/@susan", "/bookmarks");
    pages.forEach(page -> assertThat(answers(page)).isEqualTo("In reply to mary"));
    blocks.block(mary, "john");
    for (String page : pages) {
      assertThat(answers(page)).as(page).isEqualTo("In reply to a post");
      assertThat(read(page).html()).as(page).doesNotContain("@mary", " mary", "" + post);
    }
    assertThat(Jsoup.parse(Person.stranger(port).get("/@susan").body()).select(".answers").text())
        .isEqualTo("In reply to mary");
  }

  private long written(long author, Writing writing) {
    return ((PostOutcome.Written) posts.write(author, writing)).id();
  }

  private String answers(String page) {
    return read(page).select(".post .answers").text();
  }

  @Test
  void aListOfThousandsComesInPagesOfTwentyAndTakesTheSameStatements() {
    List<String> lists = List.of("/settings/blocks", "/settings/mutes", "/settings/hidden-boosts");
    Map<String, Integer> few = counted(lists);
    IntStream.range(0, 21).forEach(i -> shun("goose_" + i));
    assertThat(counted(lists)).isEqualTo(few);
    assertThat(few.values()).allMatch(count -> count <= 4);
    for (String list : lists) {
      Document first = read(list);
      assertThat(first.select(".person")).as(list).hasSize(20);
      Document second = read(first.selectFirst("a[rel=next]").attr("href"));
      assertThat(second.select(".person")).as(list).hasSize(1);
      assertThat(second.select("a[rel=prev]")).hasSize(1);
    }
  }

  private void shun(String name) {
    cast.signUp(name);
    follows.follow(john.id(), name);
    blocks.block(john.id(), name);
    cast.signUp(name + "_m");
    mutes.mute(john.id(), name + "_m", new MuteTerms(null, true));
    hidden.hide(john.id(), name + "_m");
  }

  private Map<String, Integer> counted(List<String> pages) {
    Map<String, Integer> counts = new HashMap<>();
    pages.forEach(page -> counts.put(page, statements.ofRequests(() -> read(page)).size()));
    return counts;
  }

  /** Where susan's button leads. */
  private String pressed(String deed, Map<String, String> fields) {
    HttpResponse<String> answer = browser.post("/@susan/" + deed, fields);
    assertThat(answer.statusCode()).isEqualTo(303);
    String place = answer.headers().firstValue("Location").orElseThrow();
    return place.replace(browser.server(), "");
  }

  private Document read(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
