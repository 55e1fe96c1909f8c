package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.remember;
import static social.skein.journey.Controls.sameDocument;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
@Tag("one-database")
class FollowButtonTest {
  private final Cast cast;
  private final Follows follows;
  private final Database database;

  FollowButtonTest(Cast cast, Follows follows, Database database) {
    this.cast = cast;
    this.follows = follows;
    this.database = database;
  }

  @Test
  void followingChangesTheProfileInPlaceKeepsTheFocusAndIsTold(Visitors visitors) {
    Account john = cast.john();
    follows.follow(cast.susan().id(), "john");
    Page page = visitors.member(john, Device.desktop());
    page.navigate("/@susan");
    remember(page);
    assertThat(page.locator(".badge")).hasText("Follows you");
    assertThat(link(page, "0 followers")).isVisible();

    button(page, "Follow back @susan").click();
    assertThat(button(page, "Unfollow @susan")).isFocused();
    assertThat(told(page)).hasText("You are following susan!");
    assertThat(page.locator(".badge")).hasText("Mutuals");
    assertThat(link(page, "1 follower")).isVisible();
    assertThat(page.getByText("Following since")).isVisible();
    assertThat(database.count("follow")).isEqualTo(2);

    page.keyboard().press("Enter");
    assertThat(button(page, "Follow back @susan")).isFocused();
    assertThat(told(page)).hasText("You are not following susan.");
    assertThat(page.locator(".badge")).hasText("Follows you");
    assertThat(link(page, "0 followers")).isVisible();
    assertThat(page.getByText("Following since")).isHidden();
    assertThat(database.count("follow")).isEqualTo(1);
    assertThat(sameDocument(page)).isTrue();
  }

  @Test
  void withoutScriptOneComesBackToTheSearchOneWasAt(Visitors visitors) {
    Account john = cast.john();
    cast.susan();
    Page page = visitors.member(john, Device.phone().withoutScript());
    page.navigate("/people?q=sus");
    button(page, "Follow @susan").click();
    assertThat(page).hasURL(page.url().replaceFirst("/[^/]*$", "/people?q=sus"));
    assertThat(told(page)).hasText("You are following susan!");
    assertThat(button(page, "Unfollow @susan")).isVisible();
    assertThat(database.count("follow")).isEqualTo(1);
    page.reload();
    assertThat(told(page)).isEmpty();
  }

  @Test
  void manyFollowsInARowAreEachToldAndStored(Visitors visitors) {
    Account john = cast.john();
    cast.susan();
    cast.mary();
    Page page = visitors.member(john, Device.phone());
    page.navigate("/people");
    button(page, "Follow @susan").click();
    button(page, "Follow @mary").click();
    assertThat(button(page, "Unfollow @susan")).isVisible();
    assertThat(button(page, "Unfollow @mary")).isVisible();
    assertThat(database.count("follow")).isEqualTo(2);
  }

  @Test
  void aStrangerIsSentToLogInAndBackToThePerson(Visitors visitors) {
    cast.susan();
    Page page = visitors.stranger(Device.desktop());
    page.navigate("/@susan");
    link(page, "Follow @susan").click();
    page.getByLabel("Username or e-mail").fill("susan");
    page.getByLabel("Password").fill(Cast.PASSWORD);
    button(page, "Log in").click();
    assertThat(link(page, "Edit profile")).isVisible();
  }
}
