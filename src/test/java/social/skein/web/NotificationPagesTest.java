package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.graph.Follows;
import social.skein.notification.Watches;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Statements;

/** What john reads of what he was told, without script. */
@SkeinTest
class NotificationPagesTest {
  private final int port;
  private final Cast cast;
  private final Follows follows;
  private final Watches watches;
  private final Posts posts;
  private final Database database;
  private final Statements statements;
  private Person john = Person.stranger(0);

  NotificationPagesTest(
      @LocalServerPort int port,
      Cast cast,
      Follows follows,
      Watches watches,
      Posts posts,
      Database database,
      Statements statements) {
    this.port = port;
    this.cast = cast;
    this.follows = follows;
    this.watches = watches;
    this.posts = posts;
    this.database = database;
    this.statements = statements;
  }

  @BeforeEach
  void johnLogsIn() {
    cast.john();
    john = Person.loggedIn(port, "john");
  }

  @Test
  void aRowSaysWhoDidWhatAndLeadsThere() {
    follows.follow(cast.susan().id(), "john");
    follows.follow(cast.mary().id(), "john");
    var row = page("/notifications").selectFirst(".told > li.unread");
    assertThat(row).isNotNull();
    assertThat(row.text()).contains("Unread: mary and another person followed you");
    assertThat(row.select(".sentence a").attr("href")).isEqualTo("/@mary");
    assertThat(row.select(".faces img")).hasSize(2);
  }

  @Test
  void aPostIsToldWithItsWordsAsALink() {
    long susan = cast.susan().id();
    follows.follow(id("john"), "susan");
    watches.watch(id("john"), id("susan"));
    posts.write(susan, Writing.of("<b>hello</b>"));
    var excerpt = page("/notifications?kind=post").selectFirst(".told .excerpt");
    assertThat(excerpt).isNotNull();
    assertThat(excerpt.text()).isEqualTo("<b>hello</b>");
    assertThat(excerpt.attr("href")).matches("/@susan/\\d+");
    assertThat(page("/notifications?kind=follow").select(".told > li")).isEmpty();
  }

  @Test
  void theBadgeAndTheTitleCountWhatIsUnreadUntilItIsMarkedRead() {
    assertThat(page("/explore").select("#unread").hasAttr("hidden")).isTrue();
    follows.follow(cast.susan().id(), "john");
    Document page = page("/notifications");
    assertThat(page.select("#unread").text()).isEqualTo("1 unread");
    assertThat(page.select(".side [href=/notifications]").text())
        .isEqualTo("Notifications 1 unread");
    assertThat(page.title()).isEqualTo("(1) Notifications · Skein");
    String until = page.select("[name=until]").attr("value");
    follows.unfollow(id("susan"), "john");
    follows.follow(cast.mary().id(), "john");
    john.post("/notifications/read", Map.of("until", until, "back", "/notifications"));
    assertThat(page("/").select("#unread").text()).isEqualTo("1 unread");
    john.post("/notifications/read", Map.of("until", Long.toString(Long.MAX_VALUE)));
    page = page("/notifications");
    assertThat(page.select("#unread").hasAttr("hidden")).isTrue();
    assertThat(page.title()).isEqualTo("Notifications · Skein");
    assertThat(page.select(".told > .unread, [name=until]")).isEmpty();
    assertThat(page.select("#notice").text()).isEqualTo("Everything is marked as read.");
  }

  @Test
  void readingThePageWritesNothing() {
    follows.follow(cast.susan().id(), "john");
    assertThat(statements.writes(() -> page("/notifications"))).isEmpty();
    assertThat(database.count("notification_read")).isZero();
  }

  @Test
  void oneChoosesWhatToBeToldOf() {
    assertThat(page("/settings/notifications").select("[name=kind][checked]"))
        .hasSameSizeAs(page("/settings/notifications").select("[name=kind]"));
    john.post("/settings/notifications", Map.of("kind", "post"));
    assertThat(page("/settings/notifications").select("[name=kind][checked]").eachAttr("value"))
        .isEqualTo(List.of("post"));
    follows.follow(cast.susan().id(), "john");
    assertThat(database.count("notification")).isZero();
    john.post("/settings/notifications", Map.of());
    assertThat(page("/settings/notifications").select("[name=kind][checked]")).isEmpty();
  }

  @Test
  void onesAsksToBeToldOfPostsOnTheProfileOfSomebodyFollowed() {
    cast.susan();
    assertThat(page("/@susan").select(".watch form")).isEmpty();
    john.post("/@susan/notify", Map.of());
    assertThat(page("/@susan").select("#notice").text()).contains("Follow susan first");
    john.post("/@susan/follow", Map.of());
    assertThat(page("/@susan").select(".watch form").attr("action")).isEqualTo("/@susan/notify");
    john.post("/@susan/notify", Map.of());
    Document told = page("/@susan");
    assertThat(told.select("#notice").text()).isEqualTo("You will be told when susan posts.");
    assertThat(told.select(".watch form").attr("action")).isEqualTo("/@susan/unnotify");
    john.post("/@susan/unnotify", Map.of());
    assertThat(database.count("watch")).isZero();
    assertThat(john.post("/@nobody/notify", Map.of()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/notifications?kind=",
        "/notifications?kind=FOLLOW",
        "/notifications?kind=x",
        "/notifications?before=x",
        "/notifications?before=1&after=2"
      })
  void whatIsNoKindOrNoPageIsRefused(String address) {
    assertThat(john.get(address).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "99999999999999999999"})
  void whatIsNoPlaceToHaveReadToIsRefused(String until) {
    assertThat(john.post("/notifications/read", Map.of("until", until)).statusCode())
        .isEqualTo(400);
    assertThat(john.post("/settings/notifications", Map.of("kind", "x")).statusCode())
        .isEqualTo(400);
    assertThat(database.count("notification_read")).isZero();
  }

  @Test
  void aStrangerIsAskedToLogIn() {
    var answer = Person.stranger(port).get("/notifications");
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login?next=");
  }

  private Document page(String address) {
    var answer = john.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private long id(String username) {
    return database.value(Long.class, "SELECT id FROM account WHERE username = ?", username);
  }
}
