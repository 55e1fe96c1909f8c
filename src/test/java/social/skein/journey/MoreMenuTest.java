package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.remember;
import static social.skein.journey.Controls.sameDocument;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** What lies behind the three dots on a profile, and the lists of whom one keeps away. */
@BrowserTest
@Tag("one-database")
class MoreMenuTest {
  private final Cast cast;
  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final HiddenBoosts hidden;
  private final Database database;

  MoreMenuTest(
      Cast cast,
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      HiddenBoosts hidden,
      Database database) {
    this.cast = cast;
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.hidden = hidden;
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void somebodyIsMutedForAWeekBlockedAndTakenBack(boolean script, Visitors visitors) {
    Account john = cast.john();
    follows.follow(john.id(), cast.susan().username());
    Page page = visitors.member(john, Device.phone().script(script));
    page.navigate("/@susan");

    menu(page).click();
    page.getByLabel("For how long").selectOption("7 days");
    button(page, "Mute @susan").click();
    assertThat(told(page)).hasText("You muted susan.");
    assertThat(page.locator(".names").getByText("Muted")).isVisible();
    assertThat(database.count("mute WHERE until IS NOT NULL AND notifications = 1")).isEqualTo(1);
    menu(page).click();
    button(page, "Unmute @susan").click();
    assertThat(told(page)).hasText("susan is no longer muted.");

    menu(page).click();
    button(page, "Block @susan").click();
    assertThat(page.getByText("You block susan: neither of you sees")).isVisible();
    assertThat(database.count("follow")).isZero();
    button(page, "Unblock @susan").click();
    assertThat(button(page, "Unfollow @susan")).isVisible();
    assertThat(page.getByText("Following since")).isVisible();
    assertThat(database.count("follow")).isEqualTo(1);
  }

  private static Locator menu(Page page) {
    return page.locator("summary", new Page.LocatorOptions().setHasText("More about @susan"));
  }

  @Test
  void theMenuOpensAndClosesWithTheKeyboardAndGivesWayToAPressBesideIt(Visitors visitors) {
    cast.susan();
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/@susan");
    menu(page).focus();
    page.keyboard().press("Enter");
    assertThat(button(page, "Block @susan")).isVisible();
    page.keyboard().press("Tab");
    assertThat(link(page, "Private note")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator(".sheet").getByText("Lists")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("For how long")).isFocused();
    page.keyboard().press("Escape");
    assertThat(button(page, "Block @susan")).isHidden();
    assertThat(menu(page)).isFocused();

    page.keyboard().press("Space");
    assertThat(button(page, "Block @susan")).isVisible();
    page.locator(".profile .avatar").click();
    assertThat(button(page, "Block @susan")).isHidden();
  }

  @Test
  void withScriptAMuteChangesTheProfileInPlaceAndTheFocusStaysAtTheMenu(Visitors visitors) {
    cast.susan();
    Page page = visitors.member(cast.john(), Device.desktop());
    page.navigate("/@susan");
    remember(page);
    menu(page).click();
    button(page, "Mute @susan").click();
    assertThat(told(page)).hasText("You muted susan.");
    assertThat(menu(page)).isFocused();
    assertThat(button(page, "Block @susan")).isHidden();
    page.keyboard().press("Enter");
    button(page, "Hide boosts @susan").click();
    assertThat(told(page)).hasText("You no longer see what susan boosts.");
    assertThat(page.locator(".names .badge:visible"))
        .hasText(new String[] {"Muted", "Boosts hidden"});
    menu(page).click();
    button(page, "Unmute @susan").click();
    assertThat(page.locator(".names .badge:visible")).hasText(new String[] {"Boosts hidden"});
    assertThat(database.count("mute")).isZero();
    assertThat(database.count("hidden_boosts")).isEqualTo(1);
    assertThat(sameDocument(page)).isTrue();
  }

  @Test
  void theListsInSettingsUndoWhatTheyShow(Visitors visitors) {
    Account john = keepAway();
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/settings");
    link(page, "People you mute").click();
    button(page, "Unmute @mary").click();
    assertThat(told(page)).hasText("mary is no longer muted.");
    assertThat(page.getByText("You mute nobody")).isVisible();

    page.navigate("/settings/hidden-boosts");
    button(page, "Show boosts @mary").click();
    assertThat(page.getByText("You see everybody’s boosts")).isVisible();

    page.navigate("/settings/blocks");
    link(page, "Unblock… @susan").click();
    page.getByLabel("Follow susan again").uncheck();
    button(page, "Unblock @susan").click();
    assertThat(button(page, "Follow @susan")).isVisible();
    assertThat(database.count("follow") + database.count("severed_follow")).isZero();
  }

  /** john blocks susan, whom he followed, and mutes mary, whose boosts he hides. */
  private Account keepAway() {
    Account john = cast.john();
    follows.follow(john.id(), cast.susan().username());
    blocks.block(john.id(), "susan");
    mutes.mute(john.id(), cast.mary().username(), new MuteTerms(null, true));
    hidden.hide(john.id(), "mary");
    return john;
  }

  @Test
  void noneOfItKeepsAnybodyOutOrScrollsSidewaysOrIsTooSmallForAThumb(Visitors visitors) {
    Account john = keepAway();
    cast.david();
    Page narrow = visitors.member(john, Device.phone().wide(320));
    List<String> pages =
        List.of("/@susan", "/settings/blocks", "/settings/mutes", "/settings/hidden-boosts");
    for (String address : pages) {
      narrow.navigate(address);
      assertThat(Axe.violations(narrow)).as(address).isEmpty();
      assertThat(sideways(narrow)).as(address).isFalse();
    }
    assertThat(Targets.tooSmall(narrow, pages)).isEmpty();
    for (String muted : List.of("/@mary", "/@david")) {
      for (Page page : List.of(narrow, visitors.member(john, Device.desktop()))) {
        page.navigate(muted);
        page.locator(".menu summary").click();
        assertThat(Axe.violations(page)).as(muted).isEmpty();
      }
      assertThat(sideways(narrow)).as(muted).isFalse();
    }
  }

  private static boolean sideways(Page page) {
    return (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
  }
}
