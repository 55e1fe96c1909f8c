package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.composer;
import static social.skein.journey.Controls.posts;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** Names are completed as one types, with the keyboard and by pressing. */
@BrowserTest
@Tag("one-database")
class MentionsTest {
  private final Cast cast;
  private Account john;

  MentionsTest(Cast cast) {
    this.cast = cast;
  }

  @BeforeEach
  void people() {
    john = cast.john();
    List.of("susan", "sue", "suzette").forEach(cast::signUp);
  }

  @Test
  void theKeyboardChooses(Visitors visitors) {
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/");
    composer(page).focus();
    page.keyboard().type("Look, @su");
    assertThat(options(page)).hasCount(3);
    assertThat(chosen(page)).containsText("@sue");
    assertThat(composer(page)).hasAttribute("aria-activedescendant", "people-0");
    page.keyboard().press("ArrowUp");
    assertThat(chosen(page)).containsText("@suzette");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(chosen(page)).containsText("@susan");
    assertThat(Axe.violations(page)).isEmpty();
    page.keyboard().press("Enter");
    assertThat(composer(page)).hasValue("Look, @susan ");
    assertThat(options(page)).hasCount(0);
    page.keyboard().type("and others");
    page.keyboard().press("Control+Enter");
    assertThat(posts(page)).hasText(new String[] {"Look, @susan and others"});
  }

  @Test
  void escapeLeavesWhatWasTypedAndTheLineBreaksAreOnesOwnAgain(Visitors visitors) {
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/");
    composer(page).focus();
    page.keyboard().type("@su");
    assertThat(options(page)).hasCount(3);
    page.keyboard().press("Escape");
    assertThat(options(page)).hasCount(0);
    page.keyboard().press("Enter");
    page.keyboard().type("name@su");
    page.waitForTimeout(300);
    assertThat(options(page)).hasCount(0);
    assertThat(composer(page)).hasValue("@su\nname@su");
  }

  @Test
  void aFingerChoosesInAnAnswerAsWell(Visitors visitors) {
    Page page = visitors.member(john, Device.phone());
    page.navigate("/");
    composer(page).pressSequentially("first");
    page.keyboard().press("Control+Enter");
    page.locator("a.reply").first().click();
    Locator text = page.locator(".answering textarea");
    assertThat(text).isFocused();
    page.keyboard().type("@suz");
    assertThat(options(page)).hasCount(1);
    options(page).first().tap();
    assertThat(text).hasValue("@suzette ");
    assertThat(text).isFocused();
  }

  private static Locator options(Page page) {
    return page.locator(".completions [role=option]");
  }

  private static Locator chosen(Page page) {
    return page.locator(".completions [aria-selected=true]");
  }
}
