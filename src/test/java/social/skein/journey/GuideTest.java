package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.composer;
import static social.skein.journey.Controls.heading;
import static social.skein.journey.Controls.link;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.Follows;
import social.skein.post.Boosts;
import social.skein.post.Favourites;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.SettableClock;
import social.skein.testkit.Visitors;
import social.skein.timeline.HomeIndex;

/**
 * Walks through the guide on the {@link Saturday} after: each picture shows what its words tell.
 * {@code -Dskein.screenshots=write} takes the pictures anew.
 */
@BrowserTest
@Tag("one-database")
class GuideTest {
  private static final Device DESK = new Device(760, 720, false, false, true, "UTC", "en-GB");

  private final SettableClock clock;
  private final Saturday saturday;
  private final Accounts accounts;
  private final Follows follows;
  private final Posts posts;
  private final Boosts boosts;
  private final Favourites favourites;

  GuideTest(
      SettableClock clock,
      Cast cast,
      Accounts accounts,
      Follows follows,
      Posts posts,
      Boosts boosts,
      Favourites favourites,
      Database database,
      HomeIndex index) {
    this.clock = clock;
    this.saturday = new Saturday(clock, cast, accounts, follows, posts, database, index);
    this.accounts = accounts;
    this.follows = follows;
    this.posts = posts;
    this.boosts = boosts;
    this.favourites = favourites;
  }

  @Test
  void everyPictureShowsWhatTheGuideTells(Visitors visitors) {
    Account john = saturday.happen(Saturday.NOW.plus(Duration.ofDays(7)));
    long question = evening();
    arriving(opened(visitors.stranger(DESK)));
    Page page = opened(visitors.member(john, DESK));
    reading(page);
    writing(page);
    talking(page, question);
    beingTold(page);
    choosing(page);
    onAPhone(opened(visitors.member(john, Device.phone())));
  }

  /** What susan asks, with the talk below it; and a message of hers. */
  private long evening() {
    long question =
        said(
            "susan",
            Writing.of("Choir on Thursday at seven, all voices welcome. Who brings the tea?"));
    long offer = said("john", Writing.answer(question, "@susan I do. The dog stays at home."));
    said("mary", Writing.answer(question, "@susan Earl Grey, please."));
    said("david", Writing.answer(offer, "@john @susan A pity, he sings better than I do."));
    for (String one : new String[] {"mary", "david", "ravi"}) {
      favourites.favourite(id(one), "john", offer);
      favourites.favourite(id(one), "susan", question);
    }
    boosts.boost(id("yuki"), "susan", question);
    boosts.boost(id("mary"), "john", offer);
    follows.follow(id("tomas"), "john");
    said("susan", direct("@john can you bring the ladder on Thursday? It is a surprise for Mary."));
    said("john", direct("@susan I can. What are we hanging up?"));
    said("susan", direct("@john Eleven paper geese."));
    return question;
  }

  private long said(String author, Writing writing) {
    clock.pass(Duration.ofMinutes(2));
    return ((PostOutcome.Written) posts.write(id(author), writing)).id();
  }

  private static Writing direct(String text) {
    return Writing.of(text).to(Visibility.DIRECT);
  }

  private long id(String username) {
    return accounts.find(username).orElseThrow().id();
  }

  private Page opened(Page page) {
    page.clock().setFixedTime(clock.instant().toEpochMilli());
    return page;
  }

  private static void arriving(Page page) {
    page.navigate("/");
    assertThat(heading(page, "Follow people, not noise.")).isVisible();
    GuideScene.WELCOME.take(page);
    link(page, "Create an account").click();
    assertThat(page.getByText("Never shown to anybody.")).isVisible();
    page.getByLabel("Username").fill("robin");
    page.getByLabel("E-mail").fill("robin@example.org");
    assertThat(button(page, "Create account")).isVisible();
    GuideScene.SIGNUP.take(page);
  }

  private static void reading(Page page) {
    page.navigate("/people");
    assertThat(button(page, "Follow back @mary")).isVisible();
    assertThat(button(page, "Unfollow @susan")).isVisible();
    GuideScene.PEOPLE.take(page);
    page.navigate("/");
    assertThat(composer(page)).isVisible();
    assertThat(page.getByText("Choir on Thursday")).isVisible();
    GuideScene.HOME.take(page);
  }

  private static void writing(Page page) {
    composer(page).focus();
    page.locator(".warn summary").click();
    page.getByLabel("Content warning").fill("Vegetables");
    page.getByLabel("Who sees it").selectOption("followers");
    composer(page).focus();
    page.keyboard()
        .type("Tomatoes to give away, all eleven, but for the one that is promised to @m");
    assertThat(page.locator(".completions [aria-selected=true]")).containsText("@mary");
    page.keyboard().press("Enter");
    assertThat(composer(page)).hasValue(Pattern.compile(".* @mary $"));
    GuideScene.WRITE.take(page);
    page.navigate("/@john");
    page.locator(".post .menu > summary").first().click();
    assertThat(button(page, "Pin on my profile")).isVisible();
    assertThat(link(page, "Edit")).isVisible();
    page.locator(".delete summary").first().click();
    assertThat(button(page, "Yes, delete it").first()).isVisible();
    assertThat(button(page, "Delete and write anew").first()).isVisible();
    GuideScene.OWN_POST.take(page);
  }

  private static void talking(Page page, long question) {
    page.navigate("/@susan/" + question);
    assertThat(page.locator(".thread .post")).hasCount(3);
    assertThat(page.locator("#tallies")).hasText("1 boost 3 favourites");
    GuideScene.THREAD.take(page);
    page.navigate("/messages");
    assertThat(link(page, "New message")).isVisible();
    page.locator(".inbox .who").first().click();
    assertThat(page.locator(".talk .post")).hasCount(3);
    GuideScene.MESSAGE.take(page);
  }

  private static void beingTold(Page page) {
    page.navigate("/notifications");
    assertThat(button(page, "Mark all read")).isVisible();
    assertThat(page.locator(".told")).containsText("and 2 others favourited your post");
    GuideScene.NOTIFICATIONS.take(page);
  }

  private static void choosing(Page page) {
    page.navigate("/@susan");
    page.locator(".deed .menu > summary").click();
    assertThat(button(page, "Mute @susan")).isVisible();
    assertThat(button(page, "Hide boosts @susan")).isVisible();
    assertThat(button(page, "Block @susan")).isVisible();
    GuideScene.DISTANCE.take(page);
    page.navigate("/settings/profile");
    assertThat(page.getByLabel("Display name")).hasValue("John");
    assertThat(page.getByLabel("Time zone")).isVisible();
    GuideScene.SETTINGS.take(page);
  }

  private static void onAPhone(Page page) {
    page.navigate("/");
    assertThat(link(page, "Home")).isInViewport();
    GuideScene.PHONE.take(page);
  }
}
