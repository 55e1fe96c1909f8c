package social.skein.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.conversation.Conversations;
import social.skein.graph.Follows;
import social.skein.post.Bookmarks;
import social.skein.post.Boosts;
import social.skein.post.Favourites;
import social.skein.post.Pins;
import social.skein.post.Posts;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

/** What holds on every page there is, for members and strangers, with and without content. */
@BrowserTest
@Tag("one-database")
class EveryPageTest {
  enum Screen {
    DESKTOP(Device.desktop()),
    PHONE(Device.phone());

    private final Device device;

    Screen(Device device) {
      this.device = device;
    }
  }

  private final RequestMappingHandlerMapping routes;
  private final Cast cast;
  private final Accounts accounts;
  private final Follows follows;
  private final Posts posts;
  private final Conversations conversations;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Bookmarks bookmarks;
  private final Pins pins;

  EveryPageTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      Cast cast,
      Accounts accounts,
      Follows follows,
      Posts posts,
      Conversations conversations,
      Boosts boosts,
      Favourites favourites,
      Bookmarks bookmarks,
      Pins pins) {
    this.routes = routes;
    this.cast = cast;
    this.accounts = accounts;
    this.follows = follows;
    this.posts = posts;
    this.conversations = conversations;
    this.boosts = boosts;
    this.favourites = favourites;
    this.bookmarks = bookmarks;
    this.pins = pins;
  }

  /** With a post of john's that people did everything with. */
  private Scenery scenery() {
    Scenery scenery = Scenery.build(cast, accounts, follows, posts, conversations);
    for (Account one : List.of(scenery.john(), scenery.susan())) {
      boosts.boost(one.id(), "john", scenery.post());
      favourites.favourite(one.id(), "john", scenery.post());
      bookmarks.bookmark(one.id(), "john", scenery.post());
    }
    pins.pin(scenery.john().id(), "john", scenery.post());
    return scenery;
  }

  @Test
  void everyRouteOfAPageHasASampleHere() {
    assertThat(PageAddresses.unlisted(routes)).isEmpty();
    assertThat(PageAddresses.forgotten(routes)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noPageKeepsAnybodyOut(Screen screen, Visitors visitors) {
    visitors.mayMeet(404);
    Scenery scenery = scenery();
    List<String> full = PageAddresses.full(scenery);
    List<String> wrong = new ArrayList<>();
    wrong.addAll(violations(visitors.member(scenery.john(), screen.device), full));
    wrong.addAll(violations(visitors.stranger(screen.device), full));
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noEmptyPageKeepsAnybodyOut(Screen screen, Visitors visitors) {
    Account mary = cast.mary();
    cast.david();
    List<String> wrong = new ArrayList<>();
    wrong.addAll(violations(visitors.member(mary, screen.device), PageAddresses.empty()));
    wrong.addAll(violations(visitors.stranger(screen.device), PageAddresses.empty()));
    assertThat(wrong).isEmpty();
  }

  private static List<String> violations(Page page, List<String> addresses) {
    List<String> wrong = new ArrayList<>();
    for (String address : addresses) {
      page.navigate(address);
      Axe.violations(page).forEach(it -> wrong.add(address + ": " + it));
    }
    return wrong;
  }

  @Test
  void nothingScrollsSidewaysOnTheNarrowestPhone(Visitors visitors) {
    visitors.mayMeet(404);
    Scenery scenery = scenery();
    List<String> full = PageAddresses.full(scenery);
    Device narrow = Device.phone().wide(320);
    assertThat(sideways(visitors.member(scenery.john(), narrow), full)).isEmpty();
    assertThat(sideways(visitors.stranger(narrow), full)).isEmpty();
  }

  private static List<String> sideways(Page page, List<String> addresses) {
    return addresses.stream()
        .filter(address -> {
          page.navigate(address);
          return (boolean) page.evaluate("document.documentElement.scrollWidth > 320");
        })
        .toList();
  }

  @Test
  void everyTargetHasRoomForAThumb(Visitors visitors) {
    visitors.mayMeet(404);
    Scenery scenery = scenery();
    List<String> full = PageAddresses.full(scenery);
    assertThat(Targets.tooSmall(visitors.member(scenery.john(), Device.phone()), full)).isEmpty();
    assertThat(Targets.tooSmall(visitors.stranger(Device.phone()), full)).isEmpty();
  }
}
