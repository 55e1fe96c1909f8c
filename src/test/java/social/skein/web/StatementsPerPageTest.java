package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Statements;

/**
 * The tutorial's home takes 29 statements; a page of ours takes at most eight, whatever is on it.
 */
@SkeinTest
class StatementsPerPageTest {
  private final int port;
  private final Cast cast;
  private final Posts posts;
  private final Follows follows;
  private final Statements statements;

  StatementsPerPageTest(
      @LocalServerPort int port, Cast cast, Posts posts, Follows follows, Statements statements) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
    this.follows = follows;
    this.statements = statements;
  }

  @Test
  void aPageTakesAFewStatementsWhateverIsOnIt() {
    List<Account> four = cast.four();
    follows.follow(four.get(0).id(), "susan");
    String post = written(four.get(1), "one");
    Person john = Person.loggedIn(port, "john");
    List<String> pages =
        List.of(
            "/",
            "/explore",
            "/people",
            "/@susan",
            "/@susan/followers",
            "/@susan/following",
            "/@susan/" + post,
            "/notifications",
            "/settings/profile",
            "/settings/notifications");
    Map<String, Integer> few = counted(john, pages);
    for (Account account : four) {
      four.forEach(other -> follows.follow(account.id(), other.username()));
      for (int i = 0; i < 30; i++) {
        written(account, "@john and @susan #" + i);
      }
    }
    Map<String, Integer> many = counted(john, pages);
    assertThat(few.values()).allMatch(count -> count >= 1 && count <= 10);
    assertThat(many).isEqualTo(few);
  }

  private String written(Account author, String text) {
    return String.valueOf(((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id());
  }

  private Map<String, Integer> counted(Person reader, List<String> pages) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String page : pages) {
      List<String> sent =
          statements.ofRequests(() -> assertThat(reader.get(page).statusCode()).isEqualTo(200));
      assertThat(sent).as(page).hasSizeLessThanOrEqualTo(10);
      counts.put(page, sent.size());
    }
    return counts;
  }
}
