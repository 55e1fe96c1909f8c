package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.button;
import static social.skein.journey.Controls.posts;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Accounts;
import social.skein.conversation.Conversations;
import social.skein.filter.Filters;
import social.skein.graph.Follows;
import social.skein.graph.Lists;
import social.skein.post.Posts;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
@Tag("one-database")
class PageWeightTest {
  private static final int MOST_BYTES = 60_000;

  private final Cast cast;
  private final Accounts accounts;
  private final Follows follows;
  private final Filters filters;
  private final Posts posts;
  private final Conversations conversations;
  private final Lists lists;

  PageWeightTest(
      Cast cast,
      Accounts accounts,
      Follows follows,
      Filters filters,
      Posts posts,
      Conversations conversations,
      Lists lists) {
    this.cast = cast;
    this.accounts = accounts;
    this.follows = follows;
    this.filters = filters;
    this.posts = posts;
    this.conversations = conversations;
    this.lists = lists;
  }

  @Test
  void everyPageComesWithStylesAndScriptInSixtyKilobytes(Visitors visitors) {
    visitors.mayMeet(404);
    Scenery scenery = Scenery.build(cast, accounts, follows, filters, posts, conversations, lists);
    for (String address : PageAddresses.full(scenery)) {
      assertThat(weight(visitors.member(scenery.john(), Device.phone()), address))
          .as(address)
          .isBetween(1_000, MOST_BYTES);
    }
  }

  /** What comes over the wire for somebody who was never here. */
  private static int weight(Page page, String address) {
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    page.navigate(address);
    int bytes =
        List.copyOf(responses).stream()
            .filter(response -> !response.url().endsWith(".svg"))
            .mapToInt(response -> {
              response.finished();
              return response.request().sizes().responseBodySize;
            })
            .sum();
    page.context().close();
    return bytes;
  }

  @Test
  void aPageCanBeReadAndUsedBeforeItsScriptArrives(Visitors visitors) {
    Scenery scenery = Scenery.build(cast, accounts, follows, filters, posts, conversations, lists);
    Page page = visitors.member(scenery.john(), Device.phone());
    List<Route> held = new ArrayList<>();
    page.route("**/*.js", held::add);
    page.navigate(
        "/",
        new Page.NavigateOptions()
            .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
    assertThat(posts(page)).hasCount(20);
    Controls.composer(page).fill("before the script");
    button(page, "Post")
        .click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
    assertThat(posts(page).first()).hasText("before the script");
    assertThat(held).isNotEmpty();
  }
}
