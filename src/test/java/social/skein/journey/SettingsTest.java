package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.heading;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.account.Account;
import social.skein.platform.id.Ids;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
@Tag("one-database")
class SettingsTest {
  private final Cast cast;
  private final Posts posts;
  private final Database database;

  SettingsTest(Cast cast, Posts posts, Database database) {
    this.cast = cast;
    this.posts = posts;
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void somebodySaysWhoTheyAre(boolean script, Visitors visitors) {
    visitors.mayMeet(422);
    Page page = visitors.member(cast.susan(), Device.phone().script(script));
    page.navigate("/@susan");
    link(page, "Edit profile").click();
    page.getByLabel("Display name").fill("Susan of the Harbour");
    page.getByLabel("About me").fill("w".repeat(501));
    button(page, "Save").click();
    assertThat(page.getByText("Use up to 500 characters.")).isVisible();
    assertThat(page.getByLabel("Display name")).hasValue("Susan of the Harbour");
    assertThat(database.value(String.class, "SELECT display_name FROM account")).isEmpty();

    page.getByLabel("About me").fill("Boats.\nAnd geese.");
    button(page, "Save").click();
    assertThat(told(page)).hasText("Your changes have been saved.");
    assertThat(heading(page, "Susan of the Harbour")).isVisible();
    assertThat(page.locator(".profile .words")).containsText("And geese.");
    assertThat(database.value(String.class, "SELECT about_me FROM account"))
        .isEqualTo("Boats.\nAnd geese.");
  }

  @Test
  void theChosenZoneRulesWhateverTheDeviceSays(Visitors visitors) {
    Account john = cast.john();
    Instant written = write(john);
    Page page = visitors.member(john, Device.desktop().in("America/New_York"));
    page.navigate("/settings/profile");
    page.getByLabel("Time zone").selectOption("Asia/Tokyo");
    button(page, "Save").click();
    assertThat(written(page))
        .hasAttribute("title", in("Asia/Tokyo", "d MMMM yyyy, HH:mm", written));
    written(page).click();
    assertThat(page.locator(".exact")).hasText(in("Asia/Tokyo", "d MMMM yyyy, HH:mm", written));
  }

  @Test
  void withoutAChoiceScriptTellsTheTimeOfTheDevice(Visitors visitors) {
    Account john = cast.john();
    Instant written = write(john);
    Page page = visitors.stranger(Device.desktop().in("Asia/Tokyo"));
    page.navigate("/@john");
    written(page).click();
    assertThat(page.locator(".exact")).containsText(in("Asia/Tokyo", "HH:mm", written));
    assertThat(page.locator(".exact")).not().containsText("UTC");
  }

  @Test
  void withoutScriptTimesAreLabelledAsUniversal(Visitors visitors) {
    Account john = cast.john();
    Instant written = write(john);
    Page page = visitors.stranger(Device.desktop().in("Asia/Tokyo").withoutScript());
    page.navigate("/@john");
    String exact = in("UTC", "d MMMM yyyy, HH:mm", written) + " UTC";
    assertThat(written(page)).hasAttribute("title", exact);
    written(page).click();
    assertThat(page.locator(".exact")).hasText(exact);
  }

  private Instant write(Account author) {
    if (posts.write(author.id(), Writing.of("what time is it?"))
        instanceof PostOutcome.Written(long id)) {
      return Ids.drawnAt(id);
    }
    throw new AssertionError("the post was refused");
  }

  private static Locator written(Page page) {
    return page.locator(".post .when time");
  }

  private static String in(String zone, String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atZone(ZoneId.of(zone)));
  }
}
