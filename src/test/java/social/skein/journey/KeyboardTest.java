package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.posts;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
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
class KeyboardTest {
  /** What has the focus: its spoken name, and whether one can see it there. */
  private static final String FOCUSED =
      """
      () => {
        const it = document.activeElement;
        const box = it.getBoundingClientRect();
        const style = getComputedStyle(it);
        const seen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0
            && style.visibility === 'visible'
            && (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
                || it.matches('.skip'));
        const name = it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.innerText;
        return (seen ? '' : 'unseen: ') + name.trim().replace(/\\s+/g, ' ');
      }
      """;

  private final Cast cast;
  private final Posts posts;
  private final Database database;

  KeyboardTest(Cast cast, Posts posts, Database database) {
    this.cast = cast;
    this.posts = posts;
    this.database = database;
  }

  @Test
  void theFirstStopSkipsToTheContent(Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(link(page, "Skip to content")).isFocused();
    assertThat(link(page, "Skip to content")).isInViewport();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(link(page, "Back to where you were")).isFocused();
  }

  @Test
  void theStopsComeInTheOrderOfThePageAndEachIsSeen(Visitors visitors) {
    Account john = cast.john();
    posts.write(john.id(), Writing.of("hello"));
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/");
    assertThat(stops(page, 25))
        .containsExactly(
            "Skip to content",
            "Home",
            "Explore",
            "Search",
            "Notifications",
            "Messages",
            "People",
            "Bookmarks",
            "Lists",
            "Profile",
            "Settings",
            "Log out",
            "Back to where you were",
            "Go to a date",
            "Write a post",
            "Content warning",
            "Who sees it",
            "Post",
            "john @john",
            "now",
            "Reply to john",
            "Boost",
            "Favourite",
            "Bookmark",
            "More");
  }

  @Test
  void onAPhoneTheyAreTheSameAndNoneLiesUnderTheNavigation(Visitors visitors) {
    Page page = visitors.stranger(Device.phone());
    page.navigate("/login");
    assertThat(stops(page, 9))
        .containsExactly(
            "Skip to content",
            "Skein",
            "Explore",
            "People",
            "Log in",
            "Sign up",
            "Username or e-mail",
            "Password",
            "Keep me logged in on this device");
  }

  private static List<String> stops(Page page, int many) {
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      page.keyboard().press("Tab");
      stops.add((String) page.evaluate(FOCUSED));
    }
    return stops;
  }

  @Test
  void onePostsFollowsAndDeletesWithTheKeyboardAlone(Visitors visitors) {
    Account john = cast.john();
    cast.susan();
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/");
    tabTo(page, "Write a post");
    page.keyboard().type("no mouse");
    tabTo(page, "Post");
    page.keyboard().press("Enter");
    assertThat(posts(page)).hasText(new String[] {"no mouse"});

    tabTo(page, "Follow @susan");
    page.keyboard().press("Enter");
    assertThat(button(page, "Unfollow @susan")).isFocused();
    assertThat(database.count("follow")).isEqualTo(1);

    page.navigate("/@john");
    tabTo(page, "More");
    page.keyboard().press("Enter");
    tabTo(page, "Delete");
    page.keyboard().press("Enter");
    tabTo(page, "Yes, delete it");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Your post is deleted.")).isVisible();
    assertThat(database.count("post")).isZero();
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 40; i++) {
      if (page.evaluate(FOCUSED).equals(name)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(name + " cannot be reached with the keyboard");
  }
}
