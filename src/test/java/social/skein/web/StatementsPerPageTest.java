package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.Locks;
import social.skein.post.Bookmarks;
import social.skein.post.Boosts;
import social.skein.post.Favourites;
import social.skein.post.Pins;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Statements;

/**
 * The tutorial's home takes 29 statements; a page of ours takes at most eleven, whatever is on it.
 */
@SkeinTest
class StatementsPerPageTest {
  private static final int MOST = 12;

  private final int port;
  private final Cast cast;
  private final Posts posts;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Bookmarks bookmarks;
  private final Pins pins;
  private final Follows follows;
  private final Lists lists;
  private final Locks locks;
  private final Statements statements;

  StatementsPerPageTest(
      @LocalServerPort int port,
      Cast cast,
      Posts posts,
      Boosts boosts,
      Favourites favourites,
      Bookmarks bookmarks,
      Pins pins,
      Follows follows,
      Lists lists,
      Locks locks,
      Statements statements) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
    this.boosts = boosts;
    this.favourites = favourites;
    this.bookmarks = bookmarks;
    this.pins = pins;
    this.follows = follows;
    this.lists = lists;
    this.locks = locks;
    this.statements = statements;
  }

  @Test
  void aPageTakesAFewStatementsWhateverIsOnIt() {
    List<Account> four = cast.four();
    follows.follow(four.get(0).id(), "susan");
    String post = written(four.get(1), "one");
    Person john = Person.loggedIn(port, "john");
    lists.create(four.get(0).id(), new ListTerms("Geese", true));
    long listed = lists.of(four.get(0).id()).getFirst().id();
    four.forEach(it -> lists.add(four.get(0).id(), listed, it.username()));
    String list = "/lists/" + listed;
    List<String> pages =
        List.of(
            "/",
            "/explore",
            "/people",
            "/@susan",
            "/@susan/followers",
            "/@susan/following",
            "/@susan/" + post,
            "/@susan/" + post + "/boosts",
            "/@susan/" + post + "/favourites",
            "/bookmarks",
            "/favourites",
            "/notifications",
            "/people/requests",
            "/people/requests/sent",
            "/lists",
            list,
            list + "/people",
            "/@susan/lists",
            "/@susan/on/2026-01-02",
            "/people/ledger",
            "/people/ledger/followers?sort=posted&only=mutual",
            "/@john",
            "/settings/lock",
            "/settings/profile",
            "/settings/notifications");
    marked(four, "susan", post);
    locks.lock(four.get(0).id());
    follows.follow(four.get(1).id(), "john");
    Map<String, Integer> few = counted(john, pages);
    for (Account account : four) {
      four.forEach(other -> follows.follow(account.id(), other.username()));
      for (int i = 0; i < 30; i++) {
        marked(four, account.username(), written(account, "@john and @susan #" + i));
      }
    }
    for (int i = 0; i < 30; i++) {
      lists.create(four.get(0).id(), new ListTerms("list " + i, true));
    }
    Account stranger = cast.signUp("goose");
    locks.lock(stranger.id());
    follows.follow(four.get(0).id(), "goose");
    for (int i = 0; i < 30; i++) {
      marked(four, "goose", written(stranger, "boosted by everybody #" + i));
    }
    Map<String, Integer> many = counted(john, pages);
    // a page of search that is full takes fewer: it does not ask where the matches end
    counted(john, List.of("/search?q=john", "/search?q=one", "/search?q=john&type=posts"));
    assertThat(john.get("/").body().split("class=\"boosted\"", -1)).hasSize(21);
    assertThat(few.values()).allMatch(count -> count >= 1 && count <= MOST);
    assertThat(many).isEqualTo(few);
  }

  private String written(Account author, String text) {
    return String.valueOf(((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id());
  }

  private void marked(List<Account> people, String author, String post) {
    long id = Long.parseLong(post);
    for (Account one : people) {
      boosts.boost(one.id(), author, id);
      favourites.favourite(one.id(), author, id);
      bookmarks.bookmark(one.id(), author, id);
      pins.pin(one.id(), author, id);
    }
  }

  private Map<String, Integer> counted(Person reader, List<String> pages) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String page : pages) {
      List<String> sent =
          statements.ofRequests(() -> assertThat(reader.get(page).statusCode()).isEqualTo(200));
      assertThat(sent).as(page).hasSizeLessThanOrEqualTo(MOST);
      counts.put(page, sent.size());
    }
    return counts;
  }
}
