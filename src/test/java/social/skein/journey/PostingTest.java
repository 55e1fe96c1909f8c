package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.composer;
import static social.skein.journey.Controls.posts;
import static social.skein.journey.Controls.remember;
import static social.skein.journey.Controls.sameDocument;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
@Tag("one-database")
class PostingTest {
  private final Cast cast;
  private final Posts posts;
  private final Database database;

  PostingTest(Cast cast, Posts posts, Database database) {
    this.cast = cast;
    this.posts = posts;
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDraftThatIsTooLongIsKeptWithWhatIsWrong(boolean script, Visitors visitors) {
    visitors.mayMeet(422);
    Page page = visitors.member(cast.john(), Device.desktop().script(script));
    page.navigate("/");
    String draft = "\n two lines\n" + "x".repeat(500);
    composer(page).fill(draft);
    button(page, "Post").click();
    assertThat(page.getByText("A post has up to 500 characters; this one has 511.")).isVisible();
    assertThat(composer(page)).hasValue(draft);
    assertThat(composer(page)).hasAttribute("aria-invalid", "true");
    assertThat(database.count("post")).isZero();

    composer(page).fill("short");
    button(page, "Post").click();
    assertThat(posts(page)).hasText(new String[] {"short"});
    assertThat(composer(page)).hasValue("");
    assertThat(database.count("post")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsAskedToBeSomething(boolean script, Visitors visitors) {
    visitors.mayMeet(422);
    Page page = visitors.member(cast.john(), Device.desktop().script(script));
    page.navigate("/");
    composer(page).fill("  \n ");
    button(page, "Post").click();
    assertThat(page.getByText("Write something first.")).isVisible();
    assertThat(database.count("post")).isZero();
  }

  @Test
  void aDoubleClickStoresOnePost(Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/");
    remember(page);
    composer(page).fill("once");
    button(page, "Post").dblclick();
    assertThat(told(page)).hasText("Your post is out.");
    page.waitForTimeout(200);
    assertThat(posts(page)).hasText(new String[] {"once"});
    assertThat(sameDocument(page)).isTrue();
    assertThat(database.count("post")).isEqualTo(1);
  }

  @Test
  void afterPostingTheFocusIsAtTheStartSoThatTheNextPostIsOneStopAway(Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/");
    composer(page).fill("first");
    page.keyboard().press("Control+Enter");
    assertThat(posts(page)).hasText(new String[] {"first"});
    assertThat(page.locator("#home")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().type("second");
    page.keyboard().press("Control+Enter");
    assertThat(posts(page)).hasText(new String[] {"second", "first"});
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goingBackAfterPostingPostsNothingAgain(boolean script, Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.desktop().script(script));
    page.navigate("/explore");
    page.navigate("/");
    composer(page).fill("only once");
    button(page, "Post").click();
    assertThat(posts(page)).hasText(new String[] {"only once"});
    page.goBack();
    page.goForward();
    page.reload();
    assertThat(told(page)).isEmpty();
    assertThat(posts(page)).hasText(new String[] {"only once"});
    assertThat(composer(page)).hasValue("");
    assertThat(database.count("post")).isEqualTo(1);
  }

  @Test
  void twoTabsPostBesideEachOther(Visitors visitors) {
    Page first = visitors.member(cast.john(), Device.desktop());
    Page second = first.context().newPage();
    first.navigate("/");
    second.navigate("/");
    composer(first).fill("from the first");
    button(first, "Post").click();
    assertThat(posts(first)).hasText(new String[] {"from the first"});
    composer(second).fill("from the second");
    button(second, "Post").click();
    assertThat(posts(second)).hasText(new String[] {"from the second", "from the first"});
    assertThat(database.count("post")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whenTheSessionIsOverTheDraftWaitsBehindTheLogIn(boolean script, Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.desktop().script(script));
    page.navigate("/");
    composer(page).fill("long thought about");
    database.run("DELETE FROM session");
    button(page, "Post").click();
    assertThat(page.getByText("Your post is not out yet")).isVisible();
    assertThat(database.count("post")).isZero();

    page.getByLabel("Username or e-mail").fill("john");
    page.getByLabel("Password").fill(Cast.PASSWORD);
    button(page, "Log in").click();
    assertThat(composer(page)).hasValue("long thought about");
    button(page, "Post").click();
    assertThat(posts(page)).hasText(new String[] {"long thought about"});
    assertThat(database.count("post")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whenOneLoggedOutInAnotherTabTheDraftWaitsAsWell(boolean script, Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.desktop().script(script));
    page.navigate("/");
    composer(page).fill("half a thought");
    Page other = page.context().newPage();
    other.navigate("/settings/profile");
    other.locator("main").getByText("Log out").last().click();
    assertThat(told(other)).hasText("You are logged out.");
    button(page, "Post").click();
    page.getByLabel("Username or e-mail").fill("john");
    page.getByLabel("Password").fill(Cast.PASSWORD);
    page.locator("main button").getByText("Log in").click();
    assertThat(composer(page)).hasValue("half a thought");
    assertThat(database.count("post")).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deletingOnesOwnPostIsAskedTwice(boolean script, Visitors visitors) {
    var john = cast.john();
    posts.write(john.id(), Writing.of("stays"));
    posts.write(john.id(), Writing.of("goes"));
    Page page = visitors.member(john, Device.phone().script(script));
    page.navigate("/@john");
    Locator post = page.locator(".post").filter(new Locator.FilterOptions().setHasText("goes"));
    assertThat(post.getByText("Yes, delete it")).isHidden();
    post.locator(".menu > summary").click();
    assertThat(post.getByText("Yes, delete it")).isHidden();
    post.locator(".delete > summary").click();
    assertThat(post.getByText("Delete this post for good?")).isVisible();
    assertThat(database.count("post")).isEqualTo(2);
    post.getByText("Yes, delete it").click();
    assertThat(told(page)).hasText("Your post is deleted.");
    assertThat(posts(page)).hasText(new String[] {"stays"});
    assertThat(database.count("post")).isEqualTo(1);
    assertThat(page.url()).endsWith("/@john");
  }

  @Test
  void nobodyIsOfferedToDeleteThePostOfAnother(Visitors visitors) {
    posts.write(cast.susan().id(), Writing.of("mine"));
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/@susan");
    assertThat(posts(page)).hasCount(1);
    assertThat(page.locator(".delete")).hasCount(0);
  }
}
