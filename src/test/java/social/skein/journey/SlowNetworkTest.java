package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.composer;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.posts;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
@Tag("one-database")
class SlowNetworkTest {
  private final Cast cast;
  private final Posts posts;
  private final Database database;

  SlowNetworkTest(Cast cast, Posts posts, Database database) {
    this.cast = cast;
    this.posts = posts;
    this.database = database;
  }

  @Test
  void whileAPostIsOnItsWayTheDraftStaysAndTheFormShowsIt(Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/");
    Queue<Route> held = hold(page, "**/posts");
    composer(page).fill("patience");
    button(page, "Post").click();
    button(page, "Post").click();
    assertThat(page.locator("form.composer.htmx-request")).isVisible();
    assertThat(composer(page)).hasValue("patience");
    page.waitForTimeout(100);
    assertThat(held).hasSize(1);
    held.remove().resume();
    assertThat(posts(page)).hasText(new String[] {"patience"});
    assertThat(database.count("post")).isEqualTo(1);
  }

  @Test
  void whileAFollowIsOnItsWayFurtherClicksDoNothing(Visitors visitors) {
    Account john = cast.john();
    cast.susan();
    Page page = visitors.member(john, Device.phone());
    page.navigate("/@susan");
    Queue<Route> held = hold(page, "**/follow");
    button(page, "Follow @susan").click();
    button(page, "Follow @susan").click();
    assertThat(page.locator("form.follow.htmx-request")).isVisible();
    page.waitForTimeout(100);
    assertThat(held).hasSize(1);
    held.remove().resume();
    assertThat(button(page, "Unfollow @susan")).isVisible();
    assertThat(database.count("follow")).isEqualTo(1);
  }

  @Test
  void whileOlderPostsAreOnTheirWayTheLinkSaysSo(Visitors visitors) {
    Account john = cast.john();
    IntStream.range(0, 21).forEach(i -> posts.write(john.id(), Writing.of("post " + i)));
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/");
    Queue<Route> held = hold(page, "**/*before=*");
    link(page, "Older posts").click();
    assertThat(link(page, "Loading…")).isVisible();
    page.waitForTimeout(100);
    held.remove().resume();
    assertThat(posts(page)).hasCount(21);
  }

  @Test
  void withoutANetworkTheDraftStaysAndItIsTold(Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/");
    composer(page).fill("in a tunnel");
    page.route("**/posts", Route::abort);
    button(page, "Post").click();
    assertThat(page.locator("#notice [role=alert]")).containsText("could not be reached");
    assertThat(composer(page)).hasValue("in a tunnel");
    page.unroute("**/posts");
    button(page, "Post").click();
    assertThat(posts(page)).hasText(new String[] {"in a tunnel"});
    assertThat(visitors.troubles())
        .allMatch(trouble -> trouble.contains("ERR_FAILED") || trouble.contains("htmx:"));
  }

  private static Queue<Route> hold(Page page, String addresses) {
    Queue<Route> held = new ArrayDeque<>();
    page.route(addresses, held::add);
    return held;
  }
}
