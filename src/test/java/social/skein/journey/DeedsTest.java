package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.remember;
import static social.skein.journey.Controls.sameDocument;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** The buttons under a post. */
@BrowserTest
@Tag("one-database")
class DeedsTest {
  private final Cast cast;
  private final Posts posts;
  private final Database database;

  DeedsTest(Cast cast, Posts posts, Database database) {
    this.cast = cast;
    this.posts = posts;
    this.database = database;
  }

  @Test
  void aButtonChangesInPlaceKeepsTheFocusAndIsTold(Visitors visitors) {
    written(cast.susan(), "hello");
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/explore");
    remember(page);
    button(page, "Favourite").click();
    assertThat(button(page, "Favourite 1")).isFocused();
    assertThat(button(page, "Favourite 1")).hasAttribute("aria-pressed", "true");
    assertThat(told(page)).hasText("Added to your favourites.");
    page.keyboard().press("Enter");
    assertThat(button(page, "Favourite")).isFocused();
    assertThat(told(page)).hasText("Taken out of your favourites.");

    button(page, "Boost").click();
    assertThat(button(page, "Boost 1")).isFocused();
    button(page, "Bookmark").click();
    assertThat(button(page, "Bookmark")).hasAttribute("aria-pressed", "true");
    assertThat(button(page, "Boost 1")).hasAttribute("aria-pressed", "true");
    assertThat(sameDocument(page)).isTrue();
    assertThat(database.count("favourite")).isZero();
    assertThat(database.count("bookmark")).isEqualTo(1);
    assertThat(database.count("post WHERE boost_of_id > 0")).isEqualTo(1);
  }

  @Test
  void thePageOfAPostCountsAlong(Visitors visitors) {
    long post = written(cast.susan(), "hello");
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/@susan/" + post);
    button(page, "Favourite").click();
    assertThat(page.locator("#tallies")).hasText("0 boosts 1 favourite");
    page.keyboard().press("Enter");
    assertThat(page.locator("#tallies")).isHidden();
  }

  @Test
  void withoutScriptOneComesBackToThePostFarDownThePage(Visitors visitors) {
    Account susan = cast.susan();
    long last = written(susan, "the last");
    IntStream.range(0, 19).forEach(i -> written(susan, "number " + i));
    Page page = visitors.member(cast.john(), Device.phone().withoutScript());
    page.navigate("/explore");
    post(page, "the last")
        .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
        .nth(1)
        .click();
    assertThat(told(page)).hasText("Added to your favourites.");
    assertThat(page.url()).endsWith("/explore#post-" + last);
    assertThat(post(page, "the last")).isInViewport();
    assertThat(database.count("favourite WHERE post_id = ?", last)).isEqualTo(1);
  }

  @Test
  void whatIsGoneMeanwhileIsToldWhereOneReads(Visitors visitors) {
    visitors.mayMeet(404);
    Account susan = cast.susan();
    long post = written(susan, "soon gone");
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/explore");
    posts.delete(susan.id(), post);
    remember(page);
    button(page, "Boost").click();
    assertThat(page.locator("#notice")).hasText("This post is not there any more.");
    assertThat(sameDocument(page)).isTrue();
  }

  @Test
  void onesOwnPostIsPinnedFromItsMenuAndThenStandsOnTopOfTheProfile(Visitors visitors) {
    Account john = cast.john();
    written(john, "first");
    written(john, "second");
    Page page = visitors.member(john, Device.phone());
    page.navigate("/@john");
    post(page, "first").locator(".menu > summary").click();
    button(page, "Pin on my profile").click();
    assertThat(told(page)).hasText("Pinned on your profile.");
    assertThat(page.locator(".post .text")).hasText(new String[] {"first", "second", "first"});
    page.locator(".post").first().locator(".menu > summary").click();
    button(page, "Unpin from my profile").click();
    assertThat(told(page)).hasText("No longer pinned on your profile.");
    assertThat(page.locator(".post .text")).hasText(new String[] {"second", "first"});
    assertThat(database.count("pin")).isZero();
  }

  private static Locator post(Page page, String words) {
    return page.locator(".post").filter(new Locator.FilterOptions().setHasText(words));
  }

  private long written(Account author, String text) {
    return ((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id();
  }
}
