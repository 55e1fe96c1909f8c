package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.remember;
import static social.skein.journey.Controls.sameDocument;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** The ledger with script, of somebody who follows more than a page of it shows. */
@BrowserTest
@Tag("one-database")
class LedgerTest {
  private final Cast cast;
  private final Follows follows;
  private final Lists lists;

  LedgerTest(Cast cast, Follows follows, Lists lists) {
    this.cast = cast;
    this.follows = follows;
    this.lists = lists;
  }

  @Test
  void whoeverTicksSeesHowManyAndWhatIsMissingAndTheButtonsEverywhere(Visitors visitors) {
    Account john = cast.john();
    for (int i = 10; i < 62; i++) {
      follows.follow(john.id(), cast.signUp("goose" + i).username());
    }
    lists.create(john.id(), new ListTerms("Geese", false));
    Page page = visitors.member(john, Device.phone());
    page.navigate("/people/ledger");
    remember(page);
    Locator boxes = page.locator("[name=who]");
    boxes.nth(30).check();
    assertThat(page.locator("[data-ticked]")).hasText("Ticked: 1");
    assertThat(button(page, "Unfollow")).isInViewport();
    button(page, "Put on list").click();
    assertThat(told(page)).hasText("Choose the list first.");
    assertThat(page.locator("#list")).isFocused();
    assertThat(boxes.nth(30)).isChecked();

    page.locator("[name=all]").check();
    assertThat(boxes.nth(7)).isChecked();
    assertThat(boxes.nth(7)).isDisabled();
    assertThat(page.locator("[data-ticked]")).hasText("Ticked: everybody");
    page.locator("[name=all]").uncheck();
    assertThat(page.locator("[name=who]:checked")).hasCount(1);

    boxes.nth(30).uncheck();
    button(page, "Unfollow").click();
    assertThat(told(page)).hasText("Tick somebody first.");
    assertThat(sameDocument(page)).isTrue();
  }
}
