package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.skein.journey.Controls.button;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
class ListsTest {
  private final Cast cast;
  private final Lists lists;

  ListsTest(Cast cast, Lists lists) {
    this.cast = cast;
    this.lists = lists;
  }

  @Test
  void aNameThatIsBegunIsCompletedWhereItIsPutOnAList(Visitors visitors) {
    Account john = cast.john();
    cast.susan();
    lists.create(john.id(), new ListTerms("Geese", false));
    Page page = visitors.member(john, Device.phone());
    page.navigate("/lists/" + lists.of(john.id()).getFirst().id() + "/people");
    page.locator("#who").pressSequentially("su");
    assertThat(page.locator(".completions [role=option]")).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(page.locator("#who")).hasValue("susan");
    page.keyboard().press("Enter");
    assertThat(page.locator(".people .handle")).hasText(new String[] {"@susan"});
    assertThat(page.locator(".notice")).containsText("susan is on the list");

    cast.mary();
    page.locator("#who").pressSequentially("ma");
    assertThat(page.locator(".completions [role=option]")).hasCount(1);
    button(page, "Add").click();
    assertThat(page.locator(".notice")).containsText("mary is on the list");
  }
}
