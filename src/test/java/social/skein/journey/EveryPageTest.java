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
import social.skein.filter.Filters;
import social.skein.graph.Follows;
import social.skein.graph.Lists;
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
    DESKTOP(Device.desktop()) {
      @Override
      List<String> wrong(Page page) {
        return Axe.violations(page);
      }
    },
    NARROW_PHONE(Device.phone().wide(320)) {
      @Override
      List<String> wrong(Page page) {
        List<String> wrong = new ArrayList<>(Axe.violationsInTheLight(page));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > 320")) {
          wrong.add("scrolls sideways");
        }
        wrong.addAll(Targets.tooSmall(page));
        return wrong;
      }
    };

    private final Device device;

    Screen(Device device) {
      this.device = device;
    }

    /** What is wrong with the page that is open. */
    abstract List<String> wrong(Page page);

    /** The same on pages of these addresses; the log-in, where many end, is looked at once. */
    List<String> wrong(Page page, List<String> addresses) {
      List<String> wrong = new ArrayList<>();
      boolean seenLogIn = false;
      for (String address : addresses) {
        page.navigate(address);
        boolean logIn = page.url().contains("/login");
        if (!logIn || !seenLogIn) {
          wrong(page).forEach(it -> wrong.add(address + ": " + it));
        }
        seenLogIn |= logIn;
      }
      return wrong;
    }
  }

  private final RequestMappingHandlerMapping routes;
  private final Cast cast;
  private final Accounts accounts;
  private final Follows follows;
  private final Filters filters;
  private final Posts posts;
  private final Conversations conversations;
  private final Lists lists;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Bookmarks bookmarks;
  private final Pins pins;

  EveryPageTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      Cast cast,
      Accounts accounts,
      Follows follows,
      Filters filters,
      Posts posts,
      Conversations conversations,
      Lists lists,
      Boosts boosts,
      Favourites favourites,
      Bookmarks bookmarks,
      Pins pins) {
    this.routes = routes;
    this.cast = cast;
    this.accounts = accounts;
    this.follows = follows;
    this.filters = filters;
    this.posts = posts;
    this.conversations = conversations;
    this.lists = lists;
    this.boosts = boosts;
    this.favourites = favourites;
    this.bookmarks = bookmarks;
    this.pins = pins;
  }

  /** With a post of john's that people did everything with. */
  private Scenery scenery() {
    Scenery scenery = Scenery.build(cast, accounts, follows, filters, posts, conversations, lists);
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

  /** One visit answers everything, because the visits are what takes long. */
  @ParameterizedTest
  @EnumSource
  void noPageKeepsAnybodyOutOrScrollsSidewaysOrIsTooSmallForAThumb(
      Screen screen, Visitors visitors) {
    visitors.mayMeet(404);
    Scenery scenery = scenery();
    List<String> full = PageAddresses.full(scenery);
    List<String> wrong = new ArrayList<>();
    wrong.addAll(screen.wrong(visitors.member(scenery.john(), screen.device), full));
    wrong.addAll(screen.wrong(visitors.stranger(screen.device), full));
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void norDoesAnEmptyOne(Screen screen, Visitors visitors) {
    Account mary = cast.mary();
    cast.david();
    List<String> wrong = new ArrayList<>();
    wrong.addAll(screen.wrong(visitors.member(mary, screen.device), PageAddresses.empty()));
    wrong.addAll(screen.wrong(visitors.stranger(screen.device), PageAddresses.empty()));
    assertThat(wrong).isEmpty();
  }
}
