package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.composer;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.posts;
import static social.skein.journey.Controls.remember;
import static social.skein.journey.Controls.sameDocument;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.Follows;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** An open home says how many posts are newer than it. */
@BrowserTest
@Tag("one-database")
class LiveTest {
  private static final String TITLE = "Home · Skein";

  private final Cast cast;
  private final Follows follows;
  private final Posts posts;
  private final Accounts accounts;

  LiveTest(Cast cast, Follows follows, Posts posts, Accounts accounts) {
    this.cast = cast;
    this.follows = follows;
    this.posts = posts;
    this.accounts = accounts;
  }

  private Account susanFollowsMary(String... written) {
    Account susan = cast.susan();
    cast.mary();
    follows.follow(susan.id(), "mary");
    Stream.of(written).forEach(this::maryWrites);
    return susan;
  }

  private long maryWrites(String text) {
    return switch (posts.write(mary().id(), Writing.of(text))) {
      case PostOutcome.Written(long id) -> id;
      case PostOutcome refused -> throw new AssertionError(refused);
    };
  }

  private Account mary() {
    return accounts.find("mary").orElseThrow();
  }

  @Test
  void newPostsAreCountedWithoutAReloadAndAClickShowsThem(Visitors visitors) {
    Page page = visitors.member(susanFollowsMary("old"), Device.phone());
    page.navigate("/");
    remember(page);
    composer(page).fill("half a thought");
    assertThat(page.locator(".live a")).isHidden();
    maryWrites("new");
    assertThat(link(page, "Show 1 new post")).isVisible();
    maryWrites("newer");
    assertThat(link(page, "Show 2 new posts")).isVisible();
    assertThat(page).hasTitle("(2) " + TITLE);
    assertThat(posts(page)).hasText(new String[] {"old"});

    link(page, "Show 2 new posts").click();
    assertThat(posts(page)).hasText(new String[] {"newer", "new", "old"});
    assertThat(page.locator(".live a")).isHidden();
    assertThat(page).hasTitle(TITLE);
    assertThat(page.locator(".posts .who").first()).isFocused();
    assertThat(composer(page)).hasValue("half a thought");
    assertThat(sameDocument(page)).isTrue();
    maryWrites("newest");
    assertThat(link(page, "Show 1 new post")).isVisible();
  }

  @Test
  void deletingAndUnfollowingTakeTheCountBack(Visitors visitors) {
    Account susan = susanFollowsMary();
    Page page = visitors.member(susan, Device.desktop());
    page.navigate("/");
    maryWrites("stays");
    long goes = maryWrites("goes");
    assertThat(link(page, "Show 2 new posts")).isVisible();
    posts.delete(mary().id(), goes);
    assertThat(link(page, "Show 1 new post")).isVisible();
    follows.unfollow(susan.id(), "mary");
    assertThat(page.locator(".live a")).isHidden();
    assertThat(page).hasTitle(TITLE);
    follows.follow(susan.id(), "mary");
    assertThat(link(page, "Show 1 new post")).isVisible();
  }

  @Test
  void onesOwnPostIsNoNewsWhereItWasWritten(Visitors visitors) {
    Page page = visitors.member(susanFollowsMary(), Device.desktop());
    Page elsewhere = page.context().newPage();
    page.navigate("/");
    elsewhere.navigate("/");
    composer(page).fill("mine");
    button(page, "Post").click();
    assertThat(posts(page)).hasText(new String[] {"mine"});
    assertThat(link(elsewhere, "Show 1 new post")).isVisible();
    assertThat(page.locator(".live a")).isHidden();
    maryWrites("hers");
    assertThat(link(page, "Show 1 new post")).isVisible();
    assertThat(link(elsewhere, "Show 2 new posts")).isVisible();
  }

  @Test
  void whoComesBackIsToldWhatCameMeanwhile(Visitors visitors) {
    Page page = visitors.member(susanFollowsMary("old"), Device.desktop());
    page.navigate("/");
    page.navigate("/explore");
    maryWrites("meanwhile");
    page.goBack();
    maryWrites("after that");
    assertThat(link(page, "Show 1 new post")).isVisible();
    link(page, "Show 1 new post").focus();
    page.keyboard().press("Enter");
    assertThat(posts(page)).hasText(new String[] {"after that", "meanwhile", "old"});
  }

  @Test
  void whereAProxySaysThatTheServerIsGoneTheBrowserAsksAgain(Visitors visitors) {
    visitors.mayMeet(502);
    Page page = visitors.member(susanFollowsMary("old"), Device.desktop());
    page.clock().install();
    page.route("**/live?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
    page.waitForResponse("**/live?*", () -> page.navigate("/"));
    maryWrites("new");
    page.unroute("**/live?*");
    page.clock().runFor(6_000);
    assertThat(link(page, "Show 1 new post")).isVisible();
  }

  @Test
  void withoutScriptNothingIsSaidAndEarlierPagesNeverSay(Visitors visitors) {
    Account susan = susanFollowsMary("old");
    Page plain = visitors.member(susan, Device.phone().withoutScript());
    plain.navigate("/");
    maryWrites("new");
    assertThat(plain.locator(".live a")).isHidden();
    plain.navigate("/?before=9000000000000000000");
    assertThat(posts(plain)).hasText(new String[] {"new", "old"});
    assertThat(plain.locator(".live")).hasCount(0);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void theBarKeepsNobodyOut(Device device, Visitors visitors) {
    Page page = visitors.member(susanFollowsMary("old"), device);
    page.navigate("/");
    IntStream.range(0, 41).forEach(i -> maryWrites("post " + i));
    assertThat(link(page, "Show 40+ new posts")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(link(page, "Show 40+ new posts").boundingBox().height).isGreaterThanOrEqualTo(44);
  }

  static Stream<Device> screens() {
    return Stream.of(Device.desktop(), Device.phone().wide(320));
  }
}
