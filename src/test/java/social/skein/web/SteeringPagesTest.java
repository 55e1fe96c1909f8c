package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

/** Suggestions, cards, the place in home, mentions and days as john meets them on the pages. */
@SkeinTest
class SteeringPagesTest {
  private final int port;
  private final Follows follows;
  private final Posts posts;
  private final Database database;
  private final Cast cast;
  private Account john;
  private Account susan;
  private Person browser;

  @SuppressWarnings("NullAway.Init") // those who come and go with each test
  SteeringPagesTest(
      @LocalServerPort int port, Follows follows, Posts posts, Database database, Cast cast) {
    this.port = port;
    this.follows = follows;
    this.posts = posts;
    this.database = database;
    this.cast = cast;
  }

  @BeforeEach
  void johnFollowsSusanWhoFollowsMary() {
    john = cast.john();
    susan = cast.susan();
    cast.mary();
    follows.follow(john.id(), "susan");
    follows.follow(susan.id(), "mary");
    browser = Person.loggedIn(port, "john");
  }

  @Test
  void aSuggestionSaysWhyAndIsDismissedAndWantedAgain() {
    Document list = page("/people/suggestions");
    assertThat(list.select(".person .hint").text()).isEqualTo("Followed by susan");
    assertThat(page("/").select(".suggestions .who").text()).isEqualTo("mary @mary");

    browser.post("/@mary/suggestion/dismiss", Map.of("back", "/"));
    assertThat(page("/").select(".suggestions .who")).isEmpty();
    assertThat(page("/people/suggestions").text()).contains("One person is not suggested");

    browser.post("/people/suggestions/restore", Map.of());
    assertThat(database.count("dismissed_suggestion")).isZero();

    Document swapped = Jsoup.parse(htmx("/@mary/suggestion/dismiss", "/people/suggestions"));
    assertThat(swapped.selectFirst("form").attr("action")).isEqualTo("/@mary/suggestion/restore");
    assertThat(database.count("dismissed_suggestion")).isOne();
    assertThat(browser.post("/@nobody/suggestion/dismiss", Map.of()).statusCode()).isEqualTo(303);
    assertThat(location(browser.post("/@john/suggestion/dismiss", Map.of("back", "/people"))))
        .endsWith("/people");
    assertThat(database.count("dismissed_suggestion")).isOne();
  }

  @Test
  void aHomeOfNothingButOnesOwnPostsNamesOthersUntilOneFollowsTwenty() {
    write(john, Writing.of("nobody else writes"));
    for (int n = 1; n < 19; n++) {
      follows.follow(john.id(), cast.signUp("person" + n).username());
    }
    assertThat(page("/").select(".suggestions .who").text()).isEqualTo("mary @mary");

    follows.follow(john.id(), cast.signUp("person19").username());
    assertThat(page("/").select(".suggestions")).isEmpty();
    assertThat(page("/").select(".text").text()).isEqualTo("nobody else writes");
  }

  private Document page(String address) {
    return Jsoup.parse(browser.get(address).body());
  }

  private String htmx(String address, String back) {
    return browser.postByHtmx(address, Map.of("back", back)).body();
  }

  @Test
  void aCardSaysWhoSomebodyIsAndNothingOfWhoIsBehindABlock() {
    assertThat(Jsoup.parse(browser.get("/@mary/card").body()).text())
        .contains("@mary", "0 following", "1 follower", "susan");
    assertThat(Person.stranger(port).get("/@mary/card").body()).doesNotContain("susan");
    browser.post("/@mary/block", Map.of());
    assertThat(browser.get("/@mary/card").statusCode()).isEqualTo(404);
    assertThat(browser.get("/@nobody/card").statusCode()).isEqualTo(404);
  }

  @Test
  void thePlaceWhereOneLeftLeadsBackThereOnAnyDevice() {
    assertThat(location(browser.get("/home/place"))).endsWith("/");
    long first = write(susan, Writing.of("first"));
    write(susan, Writing.of("second"));

    browser.post("/home/place", Map.of("at", Long.toString(first)));
    Person phone = Person.loggedIn(port, "john");
    String back = location(phone.get("/home/place"));
    assertThat(back).endsWith("/?before=" + (first + 1));
    assertThat(Jsoup.parse(phone.get("/?before=" + (first + 1)).body()).select(".text").text())
        .isEqualTo("first");
    for (String bad :
        new String[] {"", "here", "-1", "9223372036854775807", "99999999999999999999"}) {
      assertThat(browser.post("/home/place", Map.of("at", bad)).statusCode()).isEqualTo(400);
    }
    long hidden = write(susan, Writing.of("@mary").to(Visibility.DIRECT));
    for (long unseen : new long[] {7, hidden}) {
      assertThat(browser.post("/home/place", Map.of("at", "" + unseen)).statusCode())
          .isEqualTo(404);
    }
    assertThat(location(phone.get("/home/place"))).endsWith("/?before=" + (first + 1));
    assertThat(location(Person.stranger(port).get("/home/place"))).contains("/login");
  }

  private long write(Account author, Writing writing) {
    return ((PostOutcome.Written) posts.write(author.id(), writing)).id();
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void whatMentionsOneIsListedAsFarAsOneMaySeeIt() {
    write(susan, Writing.of("for all @john"));
    write(susan, Writing.of("between us @john").to(Visibility.DIRECT));
    write(susan, Writing.of("for others @mary"));
    assertThat(page("/mentions").select(".text").eachText())
        .containsExactly("between us @john", "for all @john");
    browser.post("/@susan/mute", Map.of());
    assertThat(page("/mentions").select(".text")).hasSize(2);
    browser.post("/@susan/mute", Map.of("notifications", "true"));
    assertThat(page("/mentions").select(".text")).isEmpty();
    browser.post("/@susan/unmute", Map.of());
    browser.post("/@susan/block", Map.of());
    assertThat(page("/mentions").select(".text")).isEmpty();
  }

  @Test
  void aDayHasAnAddressThatStaysAndWhatIsNoDateIsRefused() {
    write(susan, Writing.of("today"));
    String today = location(browser.get("/on")).replaceAll(".*/on/", "");
    assertThat(page("/on/" + today).select(".text").text()).isEqualTo("today");
    assertThat(page("/@susan/on/" + today).select(".text").text()).isEqualTo("today");
    assertThat(page("/@susan/on/" + today).select(".days a")).isEmpty();
    assertThat(page("/@susan/on/2026-02-01").select(".days a").eachText())
        .containsExactly("Day after");
    assertThat(page("/@susan/on/2026-02-01").text()).contains("Choose a time zone");
    Document strangers = Jsoup.parse(Person.stranger(port).get("/@susan/on/" + today).body());
    assertThat(strangers.select(".found").text()).isEqualTo("A day here is one of UTC.");
    assertThat(strangers.select(".days a")).isEmpty();
    browser.post(
        "/settings/filters/new",
        Map.of(
            "title", "Today", "words", "today", "parts", "", "action", "hide", "length", "never",
            "context", "home"));
    assertThat(page("/on/" + today).select(".text")).isEmpty();
    assertThat(location(browser.get("/on?date=2026-02-01"))).endsWith("/on/2026-02-01");
    assertThat(location(browser.get("/@susan/on?date=2026-02-01")))
        .endsWith("/@susan/on/2026-02-01");
    assertThat(page("/on/2026-02-01").select("h2").text()).isEqualTo("Nothing on this day");
    for (String bad :
        new String[] {
          "/on/yesterday", "/on/2026-02-30", "/on/2026-2-3", "/on?date=x", "/on/0000-01-01"
        }) {
      assertThat(browser.get(bad).statusCode()).as(bad).isEqualTo(400);
    }
    assertThat(browser.get("/on/9999-12-31").statusCode()).isEqualTo(200);
    assertThat(browser.get("/on/0001-01-01").statusCode()).isEqualTo(200);
  }
}
