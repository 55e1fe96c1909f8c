package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Statements;

/** Who is offered to somebody who begins to type a mention. */
@SkeinTest
class CompletionsTest {
  private final int port;
  private final Cast cast;
  private final Follows follows;
  private final Blocks blocks;
  private final Statements statements;

  CompletionsTest(
      @LocalServerPort int port, Cast cast, Follows follows, Blocks blocks, Statements statements) {
    this.port = port;
    this.cast = cast;
    this.follows = follows;
    this.blocks = blocks;
    this.statements = statements;
  }

  @Test
  void whomOneFollowsComesFirstThenOthersByTheirNames() {
    Account john = cast.john();
    List.of("susan", "Suzette", "sue", "su_", "sa", "tsu").forEach(cast::signUp);
    follows.follow(john.id(), "susan");
    Person browser = Person.loggedIn(port, "john");
    assertThat(offered(browser, "su")).containsExactly("susan", "su_", "sue", "Suzette");
    assertThat(offered(browser, "SU")).containsExactly("susan", "su_", "sue", "Suzette");
    assertThat(offered(browser, "susan")).containsExactly("susan");
    assertThat(offered(browser, "jo")).isEmpty();
  }

  @Test
  void nobodyWithABlockBetweenIsOffered() {
    Account john = cast.john();
    Account susan = cast.susan();
    cast.signUp("sue");
    blocks.block(john.id(), "sue");
    blocks.block(susan.id(), "john");
    assertThat(offered(Person.loggedIn(port, "john"), "s")).isEmpty();
  }

  @Test
  void atMostEightAreOfferedInAFewStatements() {
    Account john = cast.john();
    IntStream.range(0, 20).forEach(i -> cast.signUp("s%02d".formatted(i)));
    IntStream.range(10, 15).forEach(i -> follows.follow(john.id(), "s" + i));
    Person browser = Person.loggedIn(port, "john");
    List<String> sent =
        statements.ofRequests(() ->
            assertThat(offered(browser, "s"))
                .containsExactly("s10", "s11", "s12", "s13", "s14", "s00", "s01", "s02"));
    assertThat(sent).hasSizeLessThanOrEqualTo(3);
    IntStream.range(0, 20).forEach(i -> follows.follow(john.id(), "s%02d".formatted(i)));
    assertThat(offered(browser, "s")).hasSize(8);
  }

  @Test
  void whatIsNoBeginningOfANameFindsNobody() {
    cast.john();
    Person browser = Person.loggedIn(port, "john");
    for (String q : List.of("", "%25", "_%25", "j%C3%B6", "a".repeat(31), "'", "%00")) {
      assertThat(offered(browser, q)).as(q).isEmpty();
    }
  }

  @Test
  void strangersAreOfferedNobody() {
    cast.susan();
    assertThat(Person.stranger(port).get("/people/completions?q=su").statusCode()).isEqualTo(302);
  }

  private static List<String> offered(Person browser, String q) {
    var answer = browser.get("/people/completions?q=" + q);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body()).select("[role=option]").eachAttr("data-username");
  }
}
