package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.FollowRequests;
import social.skein.graph.Follows;
import social.skein.graph.Locks;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** Locked accounts through the pages: susan is locked, john asks. */
@SkeinTest
class RequestPagesTest {
  private final int port;
  private final Follows follows;
  private final FollowRequests requests;
  private final Locks locks;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private Account john;
  private Account susan;
  private Person browser;

  @SuppressWarnings("NullAway.Init") // those who come and go with each test
  RequestPagesTest(
      @LocalServerPort int port,
      Follows follows,
      FollowRequests requests,
      Locks locks,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.port = port;
    this.follows = follows;
    this.requests = requests;
    this.locks = locks;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void susanIsLockedAndReadsHerPages() {
    john = cast.john();
    susan = cast.susan();
    locks.lock(susan.id());
    browser = Person.loggedIn(port, "susan");
  }

  @Test
  void theButtonAsksAndThenWithdrawsWhereverItStands() {
    Person asker = Person.loggedIn(port, "john");
    for (String address : new String[] {"/people", "/@susan"}) {
      assertThat(button(asker, address).text()).startsWith("Ask to follow");
    }
    var answer = asker.post("/@susan/follow", Map.of("back", "/people"));
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/people");
    for (String address : new String[] {"/people", "/@susan", "/people/requests/sent"}) {
      assertThat(button(asker, address).text()).startsWith("Withdraw");
      assertThat(page(asker, address).selectFirst("#relation-susan").text()).isEqualTo("Requested");
    }
    Document swapped = Jsoup.parse(htmx(asker, "/@susan/unfollow", "/people").body());
    assertThat(swapped.selectFirst("form.follow").attr("action")).isEqualTo("/@susan/follow");
    assertThat(swapped.selectFirst("#relation-susan").text()).isEmpty();
    assertThat(database.count("follow_request")).isZero();
  }

  private static org.jsoup.nodes.Element button(Person reader, String address) {
    return page(reader, address).selectFirst("#follow-susan");
  }

  @Test
  void aRequestIsAnsweredInTheListWithOrWithoutScript() {
    Account mary = cast.mary();
    follows.follow(john.id(), "susan");
    follows.follow(mary.id(), "susan");
    Document list = page(browser, "/people/requests");
    assertThat(list.select(".person .handle").eachText()).containsExactly("@mary", "@john");
    assertThat(list.selectFirst(".tabs .many").text()).isEqualTo("2");

    Document swapped = Jsoup.parse(htmx(browser, "/@john/request/approve", "").body());
    assertThat(swapped.selectFirst(".answers").text()).isEqualTo("Follow back @john");
    assertThat(swapped.selectFirst("#relation-john").text()).isEqualTo("Follows you");
    assertThat(swapped.text()).contains("john follows you now.");
    assertThat(swapped.selectFirst("#asking[hx-swap-oob]").text()).isEqualTo("1");
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();

    var answer = browser.post("/@mary/request/reject", Map.of("back", "/people/requests"));
    assertThat(answer.statusCode()).isEqualTo(303);
    list = page(browser, "/people/requests");
    assertThat(list.text()).contains("You turned mary down.", "Nobody is waiting");
    assertThat(list.selectFirst("#asking").text()).isEmpty();
    assertThat(database.count("follow_rejection")).isEqualTo(1);
    assertThat(database.count("follow")).isEqualTo(1);
  }

  @Test
  void anAnswerThatComesTooLateIsToldWhatCameFirst() {
    follows.follow(john.id(), "susan");
    requests.approve(susan.id(), "john");
    assertThat(told("/@john/request/approve")).isEqualTo("john follows you now.");
    assertThat(told("/@john/request/reject"))
        .isEqualTo("john follows you already, by an earlier answer.");
    follows.unfollow(john.id(), "susan");
    assertThat(told("/@john/request/approve"))
        .isEqualTo("john does not ask to follow you any more.");
    follows.follow(john.id(), "susan");
    requests.reject(susan.id(), "john");
    assertThat(told("/@john/request/approve")).isEqualTo("You had turned john down already.");
    assertThat(told("/@nobody_here/request/reject")).isEqualTo("User nobody_here not found.");
    assertThat(htmx(browser, "/@john/request/approve", "").headers().firstValue("HX-Redirect"))
        .hasValue("/people/requests");
    assertThat(database.count("follow")).isZero();
  }

  private String told(String deed) {
    String location = browser.post(deed, Map.of()).headers().firstValue("Location").orElseThrow();
    return page(browser, location.replace(browser.server(), "")).selectFirst("#notice").text();
  }

  @Test
  void theProfileOfWhoeverAsksOffersTheAnswerAndTheNotificationLeadsThere() {
    follows.follow(john.id(), "susan");
    Document profile = page(browser, "/@john");
    assertThat(profile.selectFirst(".asking").text()).contains("john asks to follow you.");
    Document told = page(browser, "/notifications?kind=request");
    assertThat(told.selectFirst(".sentence").text()).contains("john asks to follow you");
    assertThat(told.selectFirst(".tale .button").attr("href")).isEqualTo("/people/requests");
    browser.post("/@john/request/approve", Map.of("back", "/@john"));
    assertThat(page(browser, "/@john").select(".asking")).isEmpty();
    Person asker = Person.loggedIn(port, "john");
    assertThat(page(asker, "/notifications").selectFirst(".sentence").text())
        .contains("susan lets you follow them");
  }

  @Test
  void whoeverUnlocksSaysWhatBecomesOfThoseWhoWait() {
    follows.follow(john.id(), "susan");
    Document settings = page(browser, "/settings/lock");
    assertThat(settings.selectFirst("legend").text()).isEqualTo("1 waiting for your answer");
    browser.post("/settings/unlock", Map.of());
    assertThat(page(browser, "/settings/lock").selectFirst("#notice").text())
        .isEqualTo("Somebody is waiting for your answer. Say first what becomes of them.");
    assertThat(browser.post("/settings/unlock", Map.of("waiting", "maybe")).statusCode())
        .isEqualTo(400);
    assertThat(database.count("follow_request")).isEqualTo(1);
    browser.post("/settings/unlock", Map.of("waiting", "in"));
    settings = page(browser, "/settings/lock");
    assertThat(settings.selectFirst("#notice").text())
        .isEqualTo("Your account is open, and one who waited follows you now.");
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();
    browser.post("/settings/lock", Map.of());
    assertThat(page(browser, "/@susan").select(".profile .lock")).hasSize(1);
    assertThat(page(Person.stranger(port), "/@susan").select(".profile .lock")).hasSize(1);
  }

  @Test
  void whoWasTurnedDownIsToldWhenTheyMayAskAgain() {
    follows.follow(john.id(), "susan");
    requests.reject(susan.id(), "john");
    Person asker = Person.loggedIn(port, "john");
    var answer = htmx(asker, "/@susan/follow", "/people");
    assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/people");
    assertThat(page(asker, "/people").selectFirst("#notice").text())
        .startsWith("susan turned your request down. You can ask again from ");
    clock.pass(Duration.ofDays(7));
    asker = Person.loggedIn(port, "john");
    asker.post("/@susan/follow", Map.of());
    assertThat(database.count("follow_request")).isEqualTo(1);
  }

  @Test
  void nobodyReadsRequestsWhoIsNotLoggedIn() {
    for (String address : new String[] {"/people/requests", "/people/requests/sent"}) {
      var answer = Person.stranger(port).get(address);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login");
    }
  }

  private static Document page(Person reader, String address) {
    HttpResponse<String> answer = reader.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static HttpResponse<String> htmx(Person person, String path, String back) {
    return person.postByHtmx(path, Map.of("back", back));
  }
}
