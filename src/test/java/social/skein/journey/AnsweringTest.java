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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.account.Account;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** Answering keeps the place one was reading, and choosing for whom one writes. */
@BrowserTest
@Tag("one-database")
class AnsweringTest {
  private final Cast cast;
  private final Posts posts;
  private final Database database;
  private Account john;

  AnsweringTest(Cast cast, Posts posts, Database database) {
    this.cast = cast;
    this.posts = posts;
    this.database = database;
  }

  @BeforeEach
  void susanWroteALot() {
    john = cast.john();
    Account susan = cast.susan();
    IntStream.range(0, 15).forEach(i -> posts.write(susan.id(), Writing.of("number " + i)));
  }

  @Test
  void withScriptTheComposerOpensBelowThePostAndThePlaceIsKept(Visitors visitors) {
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/explore");
    remember(page);
    Locator post = post(page, "number 3");
    reply(post).click();
    Locator text = page.getByLabel("Reply to susan").and(page.locator("textarea"));
    assertThat(text).isFocused();
    assertThat(text).hasValue("@susan ");
    page.keyboard().type("me too");
    double place = top(post);
    page.keyboard().press("Control+Enter");
    assertThat(told(page)).hasText("Your reply is out.");
    assertThat(page.locator("form.composer")).hasCount(0);
    assertThat(page.locator(".answering .post .text")).hasText("@susan me too");
    assertThat(reply(post)).isFocused();
    assertThat(reply(post)).hasText("Reply to susan 1");
    assertThat(top(post)).isEqualTo(place);
    assertThat(sameDocument(page)).isTrue();
    assertThat(database.count("post WHERE in_reply_to_id IS NOT NULL")).isEqualTo(1);
  }

  @Test
  void withoutScriptOneComesBackToThePost(Visitors visitors) {
    Page page = visitors.member(john, Device.desktop().script(false));
    page.navigate("/explore");
    reply(post(page, "number 3")).click();
    assertThat(page.locator(".post .text")).hasText("number 3");
    Locator text = page.getByLabel("Reply to susan").and(page.locator("textarea"));
    assertThat(text).hasValue("@susan ");
    text.fill("@susan me too");
    button(page, "Reply").click();
    assertThat(told(page)).hasText("Your reply is out.");
    assertThat(post(page, "number 3")).isInViewport();
    assertThat(page).hasURL(Pattern.compile("/explore#post-\\d+$"));
    assertThat(database.count("post WHERE in_reply_to_id IS NOT NULL")).isEqualTo(1);
  }

  @Test
  void aRefusedAnswerStaysOpenWithWhatIsWrong(Visitors visitors) {
    visitors.mayMeet(422);
    Page page = visitors.member(john, Device.phone());
    page.navigate("/explore");
    reply(post(page, "number 3")).click();
    Locator text = page.locator(".answering textarea");
    text.fill("x".repeat(501));
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("this one has 501")).isVisible();
    assertThat(text).hasValue("x".repeat(501));
    assertThat(text).isFocused();
    text.fill("short");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".answering .post .text")).hasText("short");
  }

  @Test
  void whoGivesUpIsBackAtTheButtonAndASecondPressKeepsWhatWasBegun(Visitors visitors) {
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/explore");
    Locator post = post(page, "number 3");
    reply(post).click();
    Locator text = page.locator(".answering textarea");
    assertThat(text).isFocused();
    text.fill("half a thought");
    reply(post).click();
    assertThat(text).isFocused();
    assertThat(text).hasValue("half a thought");
    page.getByText("Cancel").click();
    assertThat(text).hasCount(0);
    assertThat(reply(post)).isFocused();
    assertThat(database.count("post WHERE in_reply_to_id IS NOT NULL")).isZero();
  }

  @Test
  void whatIsGoneMeanwhileLosesNoWord(Visitors visitors) {
    visitors.mayMeet(404);
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/explore");
    reply(post(page, "number 3")).click();
    page.locator(".answering textarea").fill("half a thought");
    database.run("DELETE FROM post WHERE text = 'number 3'");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("What you answer is not there.")).isVisible();
    assertThat(composer(page)).hasValue("half a thought");
    assertThat(visitors.troubles()).allMatch(it -> it.contains("404"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whenTheSessionIsOverTheWholeAnswerWaitsBehindTheLogIn(boolean script, Visitors visitors) {
    Page page = visitors.member(john, Device.desktop().script(script));
    page.navigate("/explore");
    reply(post(page, "number 3")).click();
    page.locator("textarea").fill("long thought about");
    page.locator(".warn summary").click();
    page.getByLabel("Content warning").fill("Thoughts");
    page.getByLabel("Who sees it").selectOption("followers");
    database.run("DELETE FROM session");
    button(page, "Reply").click();
    assertThat(page.getByText("Your post is not out yet")).isVisible();
    page.getByLabel("Username or e-mail").fill("john");
    page.getByLabel("Password").fill(Cast.PASSWORD);
    button(page, "Log in").click();
    assertThat(page.locator("textarea")).hasValue("long thought about");
    assertThat(page.getByLabel("Content warning")).hasValue("Thoughts");
    assertThat(page.getByLabel("Who sees it")).hasValue("followers");
    button(page, "Reply").click();
    assertThat(told(page)).hasText("Your reply is out.");
    assertThat(page).hasURL(Pattern.compile("/explore#post-\\d+$"));
    assertThat(
            database.count(
                "post WHERE in_reply_to_id IS NOT NULL AND visibility = 2"
                    + " AND content_warning = 'Thoughts'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void forWhomAndBehindWhatIsChosenInTheComposer(boolean script, Visitors visitors) {
    Page page = visitors.member(john, Device.phone().script(script));
    page.navigate("/");
    composer(page).fill("for few");
    page.getByLabel("Who sees it").selectOption("followers");
    assertThat(page.locator(".audience .sign.followers")).isVisible();
    assertThat(page.locator(".audience .sign.public")).isHidden();
    page.locator(".warn summary").click();
    page.getByLabel("Content warning").fill("Geese");
    button(page, "Post").click();
    assertThat(told(page)).hasText("Your post is out.");
    Locator post = page.locator(".post");
    assertThat(post.getByText("for few")).isHidden();
    post.getByText("Show").click();
    assertThat(posts(page)).hasText(new String[] {"for few"});
    assertThat(
            database.count(
                "post WHERE visibility = %d AND content_warning = 'Geese'"
                    .formatted(Visibility.FOLLOWERS.code())))
        .isEqualTo(1);
  }

  private static Locator post(Page page, String words) {
    return page.locator(".posts .post")
        .filter(new Locator.FilterOptions().setHas(page.getByText(words, exactly())));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator reply(Locator post) {
    return post.locator("a.reply");
  }

  private static double top(Locator post) {
    return post.boundingBox().y;
  }
}
