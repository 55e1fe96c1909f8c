package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** The ledger without script: john follows susan. */
@SkeinTest
class LedgerPagesTest {
  private final int port;
  private final Follows follows;
  private final Lists lists;
  private final SettableClock clock;
  private final Cast cast;
  private Account john;
  private Account susan;
  private Person browser;

  @SuppressWarnings("NullAway.Init") // those who come and go with each test
  LedgerPagesTest(
      @LocalServerPort int port, Follows follows, Lists lists, SettableClock clock, Cast cast) {
    this.port = port;
    this.follows = follows;
    this.lists = lists;
    this.clock = clock;
    this.cast = cast;
  }

  @BeforeEach
  void johnFollowsSusan() {
    john = cast.john();
    susan = cast.susan();
    follows.follow(john.id(), "susan");
    browser = Person.loggedIn(port, "john");
  }

  @Test
  void theUndoStaysOnThePageUntilItIsPressed() {
    browser.post("/people/ledger", Map.of("deed", "unfollow", "who", Long.toString(susan.id())));
    assertThat(follows.isFollowing(john.id(), susan.id())).isFalse();
    page("/people/ledger");
    String id = page("/people/ledger").selectFirst(".undo [name=id]").val();
    browser.post("/people/ledger/undo", Map.of("id", id));
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();
    Document after = page("/people/ledger");
    assertThat(after.selectFirst(".undo")).isNull();
    assertThat(after.select(".entry .handle").eachText()).containsExactly("@susan");
  }

  private Document page(String address) {
    return Jsoup.parse(browser.get(address).body());
  }

  @Test
  void whatMakesNoSenseIsToldAndChangesNothing() {
    Document missing = refused(Map.of("deed", "unfollow"));
    assertThat(missing.selectFirst(".notice.refused").text()).isEqualTo("Tick somebody first.");
    for (Map<String, String> wrong :
        List.of(Map.of("deed", "x"), Map.of("deed", "unfollow", "who", "susan"))) {
      assertThat(browser.post("/people/ledger", wrong).statusCode()).isEqualTo(400);
    }
    assertThat(browser.get("/people/ledger?sort=x&only=y&before=z").statusCode()).isEqualTo(400);
    assertThat(browser.get("/people/ledger?sort=x&only=y").statusCode()).isEqualTo(200);
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();
  }

  @Test
  void whoTicksTooManyIsToldHowManyTheyMay() {
    Map<String, String> form = new HashMap<>(Map.of("deed", "unfollow"));
    // as many fields as a browser would send for them
    IntStream.range(0, 149).forEach(i -> form.put("x" + i, "x"));
    form.put(
        "who",
        IntStream.rangeClosed(1, 150).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    assertThat(refused(form).selectFirst(".notice.refused").text())
        .isEqualTo("Tick at most 100 people at once.");
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();
  }

  @Test
  void whatWasTickedAndChosenStaysWhereSomethingIsMissing() {
    follows.follow(john.id(), cast.mary().username());
    lists.create(john.id(), new ListTerms("Geese", false));
    String here = "/people/ledger?sort=name&only=all&q=";
    String who = Long.toString(susan.id());
    Document ticked =
        refused(Map.of("deed", "list", "list", "", "who", who, "sort", "name", "back", here));
    assertThat(ticked.selectFirst(".notice.refused").text()).isEqualTo("Choose the list first.");
    assertThat(ticked.select("[name=who][checked]").eachAttr("value")).containsExactly(who);
    assertThat(ticked.select(".entry .handle").eachText()).containsExactly("@mary", "@susan");
    assertThat(ticked.selectFirst(".ledger [name=back]").val()).isEqualTo(here);

    String list = Long.toString(lists.of(john.id()).getFirst().id());
    Document chosen = refused(Map.of("deed", "list", "list", list));
    assertThat(chosen.selectFirst(".notice.refused").text()).isEqualTo("Tick somebody first.");
    assertThat(chosen.select("#list [selected]").val()).isEqualTo(list);
    Document followers =
        refused(Map.of("deed", "list", "all", "true", "side", "followers", "list", ""));
    assertThat(followers.selectFirst(".tabs [aria-current]").text()).isEqualTo("Followers");
  }

  private Document refused(Map<String, String> wish) {
    var answer = browser.post("/people/ledger", wish);
    assertThat(answer.statusCode()).isEqualTo(422);
    return Jsoup.parse(answer.body());
  }

  @Test
  void theEndOfAnUndoIsToldForAMinuteHoweverLongItTook() {
    browser.post("/people/ledger", Map.of("deed", "unfollow", "who", Long.toString(susan.id())));
    String id = page("/people/ledger").selectFirst(".undo [name=id]").val();
    browser.post("/people/ledger/undo", Map.of("id", id));
    Document after = page("/people/ledger");
    assertThat(after.selectFirst("#notice").text()).isEmpty();
    assertThat(after.select(".redo[role=status]").text())
        .isEqualTo("Undone for one person, as it was before.");
    clock.pass(Duration.ofSeconds(61));
    assertThat(page("/people/ledger").select(".redo")).isEmpty();
  }

  @Test
  void everybodyWhoMatchesIsAskedForFirst() {
    var asked =
        browser.post("/people/ledger", Map.of("deed", "unfollow", "all", "true", "q", "su"));
    String address = asked.headers().firstValue("Location").orElseThrow();
    Document sure = page(address);
    assertThat(sure.selectFirst("main h2").text()).isEqualTo("Unfollow one person?");
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();
    browser.post("/people/ledger/all", Map.of("deed", "unfollow", "q", "su", "n", "2"));
    assertThat(page(address).selectFirst(".notice.refused")).isNotNull();
    browser.post("/people/ledger/all", Map.of("deed", "unfollow", "q", "su", "n", "1"));
    assertThat(follows.isFollowing(john.id(), susan.id())).isFalse();
    assertThat(page("/people/ledger").selectFirst(".redo").text())
        .contains("One person unfollowed");
  }

  @Test
  void whoLooksOnWhileManyAreDealtWithGetsTheNewListAtItsEnd() {
    URI here = URI.create("http://localhost:" + port + "/people/ledger");
    var looking = HttpRequest.newBuilder(here).header("HX-Target", "deed").build();
    assertThat(browser.send(looking).headers().firstValue("HX-Refresh")).hasValue("true");
    assertThat(browser.get("/people/ledger").headers().firstValue("HX-Refresh")).isEmpty();
  }

  @Test
  void aListThatIsNotTheirsAndNobodyTheyKnowAreTold() {
    Map<String, String> wrong =
        Map.of("deed", "list", "list", "7", "who", Long.toString(susan.id()));
    browser.post("/people/ledger", wrong);
    assertThat(page("/people/ledger").selectFirst(".notice.refused").text())
        .isEqualTo("There is no such list any more.");
  }

  @Test
  void aHiddenNetworkKeepsItsListsButNotItsCounts() {
    browser.post("/settings/network", Map.of("concealed", "true"));
    assertThat(page("/@john/following").select(".person")).hasSize(1);
    Document seen = Jsoup.parse(Person.loggedIn(port, "susan").get("/@john/following").body());
    assertThat(seen.select(".person")).isEmpty();
    assertThat(seen.select(".tabs .many").eachText()).containsExactly("1", "0");
    browser.post("/settings/network", Map.of());
    assertThat(Person.stranger(port).get("/@john/following").body()).contains("/@susan");
  }

  @Test
  void aNoteStandsOnTheProfileForItsWriterAlone() {
    browser.post("/@susan/note", Map.of("text", "counts geese"));
    assertThat(page("/@susan").selectFirst(".remark").text()).contains("counts geese");
    assertThat(Person.stranger(port).get("/@susan").body()).doesNotContain("counts geese");
    var refused = browser.post("/@susan/note", Map.of("text", "x".repeat(501)));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).selectFirst("#text-problem").text()).contains("500");
  }
}
