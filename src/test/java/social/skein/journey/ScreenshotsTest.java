package social.skein.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.Follows;
import social.skein.post.Posts;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.SettableClock;
import social.skein.testkit.Visitors;
import social.skein.timeline.HomeIndex;

/** Takes the pictures in {@code docs/screenshots} anew. */
@EnabledIfSystemProperty(named = "skein.screenshots", matches = "write")
@BrowserTest
@Tag("one-database")
class ScreenshotsTest {
  private static final Path FOLDER = Path.of("docs", "screenshots");
  private static final int MOST_BYTES = 200_000;
  private static final Map<String, String> PAGES =
      Map.of("home", "/", "profile", "/@susan", "people", "/people");

  private final Saturday saturday;

  ScreenshotsTest(
      SettableClock clock,
      Cast cast,
      Accounts accounts,
      Follows follows,
      Posts posts,
      Database database,
      HomeIndex index) {
    this.saturday = new Saturday(clock, cast, accounts, follows, posts, database, index);
  }

  @Test
  void thePicturesShowHomeAProfileAndPeople(Visitors visitors) {
    Account john = saturday.happen(Saturday.NOW);
    for (String name : PAGES.keySet()) {
      shoot(visitors.member(john, Device.desktop()), name + "-wide-light");
      shoot(visitors.member(john, Device.desktop().inTheDark()), name + "-wide-dark");
      shoot(visitors.member(john, Device.phone()), name + "-narrow-light");
      shoot(visitors.member(john, Device.phone().inTheDark()), name + "-narrow-dark");
    }
  }

  private static void shoot(Page page, String name) {
    page.clock().setFixedTime(Saturday.NOW.toEpochMilli());
    page.navigate(PAGES.get(name.substring(0, name.indexOf('-'))));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Path file = FOLDER.resolve(name + ".png");
    byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(picture.length).as(name).isLessThan(MOST_BYTES);
    page.context().close();
  }
}
