package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.composer;
import static social.skein.journey.Controls.heading;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.posts;
import static social.skein.journey.Controls.told;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** The first hour of somebody new. */
@BrowserTest
class SignUpToLogOutTest {
  private final Cast cast;
  private final Posts posts;
  private final Database database;

  SignUpToLogOutTest(Cast cast, Posts posts, Database database) {
    this.cast = cast;
    this.posts = posts;
    this.database = database;
  }

  static Device[] devices() {
    return new Device[] {
      Device.desktop(),
      Device.phone(),
      Device.desktop().withoutScript(),
      Device.phone().withoutScript()
    };
  }

  @ParameterizedTest
  @MethodSource("devices")
  void somebodyNewSignsUpFollowsPostsReadsUnfollowsAndLeaves(Device device, Visitors visitors) {
    posts.write(cast.susan().id(), Writing.of("geese over the harbour"));
    posts.write(cast.john().id(), Writing.of("nobody follows me"));
    Page page = visitors.stranger(device);

    page.navigate("/");
    link(page, "Create an account").click();
    page.getByLabel("Username").fill("ruth");
    page.getByLabel("E-mail").fill("ruth@example.com");
    page.getByLabel("Password").fill(Cast.PASSWORD);
    button(page, "Create account").click();
    assertThat(told(page)).hasText("Welcome to Skein, ruth!");
    assertThat(heading(page, "You follow nobody yet: here are people")).isVisible();
    assertThat(database.count("account WHERE username = 'ruth'")).isEqualTo(1);

    // on a phone it stands there only
    link(page, "Explore").click();
    link(page, "People").click();
    page.getByLabel("Search people by name").fill("sus");
    button(page, "Search").click();
    assertThat(page.locator(".person")).hasCount(1);
    button(page, "Follow @susan").click();
    assertThat(told(page)).hasText("You are following susan!");
    assertThat(button(page, "Unfollow @susan")).isVisible();
    assertThat(database.count("follow")).isEqualTo(1);

    link(page, "Home").click();
    assertThat(posts(page)).hasText(new String[] {"geese over the harbour"});
    composer(page).fill("I saw them too");
    button(page, "Post").click();
    assertThat(told(page)).hasText("Your post is out.");
    assertThat(posts(page)).hasText(new String[] {"I saw them too", "geese over the harbour"});
    assertThat(composer(page)).hasValue("");
    assertThat(database.count("post")).isEqualTo(3);

    page.getByRole(com.microsoft.playwright.options.AriaRole.ARTICLE)
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("geese"))
        .getByText("@susan")
        .click();
    button(page, "Unfollow @susan").click();
    assertThat(told(page)).hasText("You are not following susan.");
    assertThat(database.count("follow")).isZero();
    link(page, "Home").click();
    assertThat(posts(page)).hasText(new String[] {"I saw them too"});

    link(page, "Profile").click();
    link(page, "Edit profile").click();
    page.locator("main").getByText("Log out").click();
    assertThat(told(page)).hasText("You are logged out.");
    assertThat(link(page, "Create an account")).isVisible();
    assertThat(database.count("session")).isZero();
  }
}
