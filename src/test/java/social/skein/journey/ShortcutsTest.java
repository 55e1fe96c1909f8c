package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.composer;
import static social.skein.journey.Controls.heading;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.posts;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
@Tag("one-database")
class ShortcutsTest {
  private final Cast cast;
  private final Follows follows;
  private final Posts posts;
  private final Database database;

  ShortcutsTest(Cast cast, Follows follows, Posts posts, Database database) {
    this.cast = cast;
    this.follows = follows;
    this.posts = posts;
    this.database = database;
  }

  @Test
  void oneReadsAndActsOnPostsWithSingleKeys(Visitors visitors) {
    Page page = home(visitors);
    press(page, "j");
    awaitFocusOn(page, "second");
    press(page, "j");
    awaitFocusOn(page, "first");
    press(page, "j");
    awaitFocusOn(page, "first");

    press(page, "b");
    assertThat(page.locator("[id^=boost-][aria-pressed=true]")).hasCount(1);
    press(page, "f");
    assertThat(page.locator("[id^=favourite-][aria-pressed=true]")).hasCount(1);
    press(page, "d");
    assertThat(page.locator("[id^=bookmark-][aria-pressed=true]")).hasCount(1);
    awaitFocusOn(page, "first");
    assertThat(database.count("favourite") + database.count("bookmark")).isEqualTo(2);
    assertThat(database.count("post WHERE boost_of_id IS NOT NULL")).isEqualTo(1);

    press(page, "k");
    assertThat(page.getByText("second")).isHidden();
    press(page, "x");
    assertThat(page.getByText("second")).isVisible();

    press(page, "j");
    press(page, "r");
    assertThat(page.getByLabel("Reply to susan")).isFocused();
    page.keyboard().type("j and n are only letters here");
    press(page, "Control+Enter");
    assertThat(posts(page).getByText("only letters")).isVisible();

    press(page, "k");
    press(page, "o");
    assertThat(heading(page, "Post by susan")).isVisible();
  }

  /** john's home with two posts of susan's, the newer of them behind a warning. */
  private Page home(Visitors visitors) {
    Account john = cast.john();
    Account susan = cast.susan();
    follows.follow(john.id(), susan.username());
    posts.write(susan.id(), Writing.of("first"));
    posts.write(susan.id(), new Writing("second", "geese", Visibility.PUBLIC, null));
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/");
    return page;
  }

  private static void press(Page page, String key) {
    page.keyboard().press(key);
  }

  private static void awaitFocusOn(Page page, String post) {
    page.waitForFunction(
        "post => document.activeElement.matches('.post')"
            + " && document.activeElement.textContent.includes(post)",
        post);
  }

  @Test
  void oneGoesPlacesWritesAndLooksTheKeysUp(Visitors visitors) {
    Page page = home(visitors);
    press(page, "n");
    assertThat(composer(page)).isFocused();
    press(page, "Escape");
    press(page, "g");
    press(page, "n");
    assertThat(heading(page, "Notifications")).isVisible();
    press(page, "n");
    assertThat(composer(page)).isFocused();
    press(page, "Escape");
    press(page, "/");
    assertThat(page.locator("input[type=search]")).isFocused();

    page.navigate("/@susan");
    page.locator("main a").first().focus();
    press(page, "?");
    Locator sheet = page.getByRole(AriaRole.DIALOG);
    assertThat(sheet).containsText("Show or hide what is behind its warning");
    assertThat(Axe.violations(page)).isEmpty();
    press(page, "g");
    press(page, "h");
    press(page, "Escape");
    assertThat(sheet).isHidden();
    assertThat(page).hasURL(Pattern.compile("/@susan$"));
    assertThat(page.locator("main a").first()).isFocused();
  }

  @Test
  void whoDoesNotWantThemTurnsThemOffAndFindsTheSwitchInSettings(Visitors visitors) {
    Page page = home(visitors);
    press(page, "?");
    page.getByLabel("Use single keys in this browser").uncheck();
    press(page, "Escape");
    press(page, "j");
    press(page, "?");
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.evaluate("document.activeElement.matches('.post')")).isEqualTo(false);

    page.navigate("/settings/profile");
    link(page, "Keyboard shortcuts").click();
    page.getByLabel("Use single keys in this browser").check();
    page.navigate("/");
    press(page, "j");
    awaitFocusOn(page, "second");
  }
}
