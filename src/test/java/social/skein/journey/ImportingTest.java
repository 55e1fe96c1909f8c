package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** A file that somebody imports, in a browser. */
@BrowserTest
@Tag("one-database")
class ImportingTest {
  private final Cast cast;
  private final Follows follows;
  private final Database database;

  ImportingTest(Cast cast, Follows follows, Database database) {
    this.cast = cast;
    this.follows = follows;
    this.database = database;
  }

  @Test
  void theBarMovesByItselfAndEveryStateOfThePageKeepsNobodyOut(Visitors visitors) {
    Account john = cast.john();
    Account susan = cast.susan();
    cast.mary();
    follows.follow(john.id(), "mary");
    Page wide = visitors.member(john, Device.desktop());
    Page narrow = visitors.member(john, Device.phone().wide(320));
    wide.navigate("/settings/transfer");
    wide.getByLabel("CSV file")
        .setInputFiles(
            new FilePayload(
                "following_accounts.csv",
                "text/csv",
                ("susan\nnobody\n" + "x".repeat(200) + "\n").getBytes(StandardCharsets.UTF_8)));
    wide.getByLabel("Replace what I have").check();
    button(wide, "Show what would happen").click();
    assertThat(wide.locator(".lines .fate"))
        .hasText(
            new String[] {
              "Will be followed",
              "Nobody of that name is here",
              "Nobody of that name is here",
              "Will be unfollowed"
            });
    assertNothingWrong(wide, narrow);

    // as while the server is at it
    long id = database.value(Long.class, "SELECT id FROM import_job");
    database.run("UPDATE import_job SET state = 'running' WHERE id = ?", id);
    wide.reload();
    assertThat(wide.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("value", "0");
    assertNothingWrong(wide, narrow);
    database.run("UPDATE import_job SET reached = 1 WHERE id = ?", id);
    assertThat(wide.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("value", "1");
    database.run("UPDATE import_job SET state = 'stopped', reached = 0 WHERE id = ?", id);
    assertThat(button(wide, "Go on")).isVisible();

    button(wide, "Go on").click();
    assertThat(button(wide, "Undo")).isVisible();
    assertThat(wide.locator(".lines .fate").first()).hasText("Followed");
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();
    assertNothingWrong(wide, narrow);
    button(wide, "Undo").click();
    assertThat(wide.locator(".lines .fate").first()).hasText("Undone");
    assertThat(follows.isFollowing(john.id(), susan.id())).isFalse();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void assertNothingWrong(Page wide, Page narrow) {
    List<String> wrong = new ArrayList<>(Axe.violations(wide));
    narrow.navigate(wide.url());
    wrong.addAll(Axe.violationsInTheLight(narrow));
    wrong.addAll(Targets.tooSmall(narrow));
    if ((boolean) narrow.evaluate("document.documentElement.scrollWidth > 320")) {
      wrong.add("scrolls sideways");
    }
    assertThat(wrong).isEmpty();
  }
}
