package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.remember;
import static social.skein.journey.Controls.sameDocument;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** Every open page says how much its reader has not read. */
@BrowserTest
@Tag("one-database")
class BadgeTest {
  private final Cast cast;
  private final Follows follows;
  private final Posts posts;

  BadgeTest(Cast cast, Follows follows, Posts posts) {
    this.cast = cast;
    this.follows = follows;
    this.posts = posts;
  }

  @Test
  void whatComesIsCountedWithoutAReloadAndGoesWhenItIsRead(Visitors visitors) {
    Account john = cast.john();
    Account susan = cast.susan();
    Page page = visitors.member(john, Device.phone());
    page.navigate("/explore");
    remember(page);
    assertThat(page.locator("#unread")).isHidden();
    follows.follow(susan.id(), "john");
    assertThat(link(page, "Notifications 1 unread")).isVisible();
    assertThat(page).hasTitle("(1) Explore · Skein");
    follows.unfollow(susan.id(), "john");
    assertThat(page.locator("#unread")).isHidden();
    assertThat(page).hasTitle("Explore · Skein");
    follows.follow(susan.id(), "john");
    assertThat(link(page, "Notifications 1 unread")).isVisible();
    assertThat(sameDocument(page)).isTrue();

    link(page, "Notifications 1 unread").click();
    assertThat(page.locator(".told > .unread .sentence")).containsText("susan followed you");
    button(page, "Mark all read").click();
    assertThat(told(page)).hasText("Everything is marked as read.");
    assertThat(page.locator("#unread")).isHidden();
    assertThat(page.locator(".told .unread")).hasCount(0);
    assertThat(page).hasTitle("Notifications · Skein");
  }

  @Test
  void theListWaitsToBeAskedBeforeItShowsWhatIsNew(Visitors visitors) {
    Account john = cast.john();
    follows.follow(cast.susan().id(), "john");
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/notifications");
    assertThat(link(page, "Show new ones")).isHidden();
    follows.follow(cast.david().id(), "john");
    // it joined the row that is unread already
    assertThat(link(page, "Show new ones")).isHidden();
    page.reload();
    button(page, "Mark all read").click();
    assertThat(told(page)).hasText("Everything is marked as read.");
    follows.follow(cast.signUp("goose").id(), "john");
    link(page, "Show new ones").click();
    assertThat(page.locator(".told .sentence").first())
        .containsText("goose and 2 others followed you");
  }

  @Test
  void atHomeTheTitleCountsNewPostsAsWell(Visitors visitors) {
    Account john = cast.john();
    Account susan = cast.susan();
    follows.follow(john.id(), "susan");
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/");
    follows.follow(susan.id(), "john");
    posts.write(susan.id(), Writing.of("hello"));
    assertThat(link(page, "Show 1 new post")).isVisible();
    assertThat(page).hasTitle("(2) Home · Skein");
    link(page, "Show 1 new post").click();
    assertThat(page).hasTitle("(1) Home · Skein");
    assertThat(link(page, "Notifications 1 unread")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
  }
}
