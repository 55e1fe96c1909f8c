package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.composer;
import static social.skein.journey.Controls.heading;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** The pages that say no. */
@BrowserTest
@Tag("one-database")
class RefusedPagesTest {
  private static final String HUGE =
      "document.querySelector('[name=text]').value = 'x'.repeat(200_000)";

  private final Cast cast;
  private final Database database;

  RefusedPagesTest(Cast cast, Database database) {
    this.cast = cast;
    this.database = database;
  }

  static Device[] devices() {
    return new Device[] {Device.desktop(), Device.phone()};
  }

  @ParameterizedTest
  @MethodSource("devices")
  void errorPagesSayWhatWasWrongAndLeadOn(Device device, Visitors visitors) {
    visitors.mayMeet(400, 403, 404, 405, 413, 500);
    Page page = visitors.member(cast.john(), device);
    page.navigate("/explore?before=goose");
    fine(page, "That address does not add up");
    page.navigate("/@nobody");
    fine(page, "This one flew off");
    page.navigate("/@john/follow");
    fine(page, "That cannot be opened like this");

    page.navigate("/settings/profile");
    page.evaluate("document.querySelector('.settings [name=_csrf]').value = 'foreign'");
    button(page, "Save").click();
    fine(page, "That did not go through");

    page.navigate("/");
    page.evaluate(HUGE);
    page.evaluate("document.querySelector('.composer').submit()");
    fine(page, "That is too much at once");
  }

  @Test
  void aFailureOfOursHasAFriendlyPageAndLooksLikeTheOthers(Visitors visitors) {
    visitors.mayMeet(500);
    Page page = visitors.stranger(Device.phone());
    database.run("ALTER TABLE post RENAME TO post_gone");
    try {
      page.navigate("/explore");
    } finally {
      database.run("ALTER TABLE post_gone RENAME TO post");
    }
    fine(page, "We lost formation");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void formsThatWereRefusedSayAtTheFieldWhy(Device device, Visitors visitors) {
    visitors.mayMeet(422);
    Page stranger = visitors.stranger(device);
    stranger.navigate("/signup");
    stranger.getByLabel("Username").fill("not a name");
    stranger.getByLabel("E-mail").fill("nowhere");
    stranger.getByLabel("Password").fill("password");
    button(stranger, "Create account").click();
    fine(stranger, "Create your account");
    assertThat(stranger.getByLabel("Username")).hasAttribute("aria-invalid", "true");
    assertThat(stranger.getByLabel("Username")).hasValue("not a name");
    assertThat(stranger.getByLabel("Password")).hasValue("");
    assertThat(database.count("account")).isZero();

    stranger.navigate("/login");
    stranger.getByLabel("Username or e-mail").fill("nobody");
    stranger.getByLabel("Password").fill("wrong");
    button(stranger, "Log in").click();
    fine(stranger, "Welcome back");

    Page member = visitors.member(cast.john(), device);
    member.navigate("/");
    composer(member).fill("x".repeat(501));
    button(member, "Post").click();
    assertThat(composer(member)).hasAttribute("aria-invalid", "true");
    fine(member, "Home");
    member.navigate("/settings/profile");
    member.getByLabel("Display name").fill("n".repeat(100));
    button(member, "Save").click();
    assertThat(member.getByLabel("Display name")).hasAttribute("aria-invalid", "true");
    fine(member, "Settings");
  }

  private static void fine(Page page, String heading) {
    assertThat(heading(page, heading)).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
  }
}
