package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static social.skein.journey.Controls.heading;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.graph.Follows;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
@Tag("one-database")
class EmptyPagesTest {
  private final Cast cast;
  private final Follows follows;

  EmptyPagesTest(Cast cast, Follows follows) {
    this.cast = cast;
    this.follows = follows;
  }

  @Test
  void everyEmptyPageSaysSoKindlyAndLeadsOn(Visitors visitors) {
    var john = cast.john();
    cast.susan();
    Page page = visitors.member(john, Device.desktop().withoutScript());
    empty(page, "/", "You follow nobody yet: here are people", "Find people");
    empty(page, "/explore", "Nobody has written anything yet", "Write it");
    empty(page, "/people?q=zebra", "Nobody of that name", "Show everybody");
    empty(page, "/@john", "Nothing here yet", "Write a post");
    empty(page, "/@john/following", "Following nobody yet", "Find people");
    empty(page, "/@john/followers", "No followers yet", "Find people");
    page.navigate("/@susan");
    assertThat(page.getByText("susan has not written anything yet.")).isVisible();
    cast.mary();
    follows.follow(john.id(), "susan");
    empty(page, "/", "The people you follow are quiet: here are more", "Find people");
    follows.follow(john.id(), "mary");
    empty(page, "/", "No posts yet", "Find people");
  }

  @Test
  void aStrangerIsInvitedOnAnEmptyServer(Visitors visitors) {
    Page page = visitors.stranger(Device.phone());
    empty(page, "/", "Follow people, not noise.", "Create an account");
    empty(page, "/explore", "Nobody has written anything yet", "Sign up");
    page.navigate("/people");
    assertThat(heading(page, "Nobody is here yet")).isVisible();
  }

  @Test
  void theFirstOfAllIsToldThatItIsQuiet(Visitors visitors) {
    Page page = visitors.member(cast.john(), Device.phone());
    page.navigate("/");
    assertThat(heading(page, "It is quiet here")).isVisible();
  }

  private static void empty(Page page, String address, String heading, String onward) {
    page.navigate(address);
    assertThat(heading(page, heading)).isVisible();
    assertThat(page.locator("main .onward").getByText(onward)).isVisible();
  }
}
