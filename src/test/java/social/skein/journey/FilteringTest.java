package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.posts;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** The way of a filter: from a post to its end. */
@BrowserTest
@Tag("one-database")
class FilteringTest {
  private final Cast cast;
  private final Follows follows;
  private final Posts posts;
  private final Database database;

  FilteringTest(Cast cast, Follows follows, Posts posts, Database database) {
    this.cast = cast;
    this.follows = follows;
    this.posts = posts;
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFilterIsMadeFromAPostFoldsHidesAndEnds(boolean script, Visitors visitors) {
    Account john = cast.john();
    Account susan = cast.susan();
    follows.follow(john.id(), "susan");
    posts.write(susan.id(), Writing.of("a swan"));
    var goose = (PostOutcome.Written) posts.write(susan.id(), Writing.of("a goose #birds"));
    Page page = visitors.member(john, Device.phone().script(script));

    page.navigate("/@susan/" + goose.id());
    page.locator(".menu > summary").click();
    link(page, "Filter words like these…").click();
    assertThat(page.getByLabel("Words and phrases")).isFocused();
    assertThat(page.getByLabel("Words and phrases")).hasValue("#birds");
    page.getByLabel("Words and phrases").fill("goose");
    button(page, "Save").click();
    assertThat(told(page)).containsText("has been saved.");
    assertThat(words(page, "a goose #birds")).isHidden();

    page.navigate("/");
    assertThat(words(page, "a goose #birds")).isHidden();
    page.getByText("Show anyway").click();
    assertThat(words(page, "a goose #birds")).isVisible();

    page.getByRole(com.microsoft.playwright.options.AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText("Change filter"))
        .click();
    page.getByLabel("Hide it").check();
    button(page, "Save").click();
    page.navigate("/");
    assertThat(posts(page)).hasText(new String[] {"a swan"});

    page.navigate("/settings/filters");
    page.locator(".filters-of a").click();
    page.getByText("Delete filter").click();
    button(page, "Delete").click();
    assertThat(told(page)).hasText("The filter has been deleted.");
    page.navigate("/");
    assertThat(posts(page)).hasText(new String[] {"a goose #birds", "a swan"});
    assertThat(database.count("word_filter")).isZero();
  }

  private static Locator words(Page page, String words) {
    return page.locator(".post .text").filter(new Locator.FilterOptions().setHasText(words));
  }
}
