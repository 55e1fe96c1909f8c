package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.posts;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.account.Account;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** Messages from somebody's profile into an inbox and back. */
@BrowserTest
@Tag("one-database")
class MessagesTest {
  private final Cast cast;
  private final Database database;

  MessagesTest(Cast cast, Database database) {
    this.cast = cast;
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMessageIsSentFoundReadAnsweredAndDeleted(boolean script, Visitors visitors) {
    Account susan = cast.susan();
    Page john = visitors.member(cast.john(), Device.phone().script(script));
    john.navigate("/@susan");
    link(john, "Send a message to @susan").click();
    john.locator("textarea").fill("@susan hello");
    button(john, "Send").click();
    assertThat(told(john)).hasText("Your message is sent.");
    assertThat(posts(john)).hasText(new String[] {"@susan hello"});

    Page page = visitors.member(susan, Device.phone().script(script));
    page.navigate("/");
    link(page, "Messages 1 unread").click();
    assertThat(page.locator(".inbox > .unread .excerpt")).hasText("@susan hello");
    page.locator(".inbox .who").click();
    if (script) {
      assertThat(button(page, "Mark read")).isHidden();
    } else {
      assertThat(page.locator("#unread-messages")).isVisible();
      button(page, "Mark read").click();
      assertThat(told(page)).hasText("This conversation is marked as read.");
    }
    assertThat(page.locator("#unread-messages")).isHidden();
    assertThat(database.count("conversation_member WHERE newest_id > read_id")).isZero();

    page.locator(".talk > .composer textarea").fill("@john hello yourself");
    button(page, "Reply").click();
    assertThat(told(page)).hasText("Your message is sent.");
    assertThat(posts(page)).hasText(new String[] {"@susan hello", "@john hello yourself"});
    assertThat(database.count("post WHERE visibility = 3 AND in_reply_to_id > 0")).isEqualTo(1);
    if (script) {
      assertThat(Axe.violations(page)).isEmpty();
    }
  }
}
