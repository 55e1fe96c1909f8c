package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Statements;

/** A permalink shows what a post answers and everything that answers it. */
@SkeinTest
class ThreadTest {
  private static final String GAP = "This post is deleted or not shown to you.";

  private final int port;
  private final Cast cast;
  private final Posts posts;
  private final Blocks blocks;
  private final Database database;
  private final Statements statements;
  private Account john;
  private Account susan;

  ThreadTest(
      @LocalServerPort int port,
      Cast cast,
      Posts posts,
      Blocks blocks,
      Database database,
      Statements statements) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
    this.blocks = blocks;
    this.database = database;
    this.statements = statements;
  }

  @BeforeEach
  void johnAndSusan() {
    john = cast.john();
    susan = cast.susan();
  }

  @Test
  void aThreadIsReadFromTheTopToTheLastAnswer() {
    long first = written(john, Writing.of("first"));
    long second = written(susan, Writing.answer(first, "second"));
    long third = written(john, Writing.answer(second, "third"));
    long fourth = written(susan, Writing.answer(third, "fourth"));
    written(susan, Writing.answer(third, "later"));
    written(john, Writing.answer(fourth, "deeper"));
    written(john, Writing.answer(first, "aside"));
    Document page = page("/@john/" + third);
    assertThat(texts(page, ".above")).containsExactly("first", "second");
    assertThat(texts(page, ".alone")).containsExactly("third");
    assertThat(texts(page, ".thread")).containsExactly("fourth", "deeper", "later");
    assertThat(page.select(".thread > li").eachAttr("class"))
        .containsExactly("deep-1", "deep-2", "deep-1");
    assertThat(page.select(".thread .answers")).isEmpty();
  }

  @Test
  void whatIsDeletedInTheMiddleLeavesAGapAndAtTheEndNone() {
    long first = written(john, Writing.of("first"));
    long second = written(susan, Writing.answer(first, "second"));
    long third = written(john, Writing.answer(second, "third"));
    long last = written(susan, Writing.answer(first, "last"));
    posts.delete(susan.id(), second);
    posts.delete(susan.id(), last);
    assertThat(places(page("/@john/" + first), ".thread")).containsExactly(GAP, "third");
    assertThat(places(page("/@john/" + third), ".above")).containsExactly("first", GAP);
    posts.delete(john.id(), third);
    assertThat(places(page("/@john/" + first), ".thread")).isEmpty();
  }

  @Test
  void whatOneMayNotSeeIsTheSameGapAsWhatIsDeleted() {
    Account mary = cast.mary();
    long first = written(john, Writing.of("first"));
    long hidden = written(susan, Writing.answer(first, "for john, @john").to(Visibility.DIRECT));
    written(susan, Writing.answer(first, "nothing below, @john").to(Visibility.DIRECT));
    long below = written(john, Writing.answer(hidden, "open again"));
    Person johnsBrowser = Person.loggedIn(port, "john");
    Person marysBrowser = Person.loggedIn(port, "mary");
    String permalink = "/@john/" + first;
    assertThat(places(page(johnsBrowser, permalink), ".thread"))
        .containsExactly("for john, @john", "open again", "nothing below, @john");
    assertThat(places(page(marysBrowser, permalink), ".thread")).containsExactly(GAP, "open again");
    assertThat(places(page("/@john/" + below), ".above")).containsExactly("first", GAP);
    blocks.block(john.id(), "susan");
    assertThat(places(page(johnsBrowser, permalink), ".thread")).containsExactly(GAP, "open again");
    blocks.block(mary.id(), "john");
    assertThat(marysBrowser.get(permalink).statusCode()).isEqualTo(404);
  }

  @Test
  void aChainOfFiftyStaysReadableFromBothEnds() {
    long first = chain(100);
    Document top = page("/@john/" + first);
    assertThat(top.select(".thread > li")).hasSize(50);
    assertThat(top.select(".thread > .deep-6")).hasSize(45);
    assertThat(texts(top, ".thread")).startsWith("answer 1", "answer 2").endsWith("answer 50");
    Document bottom = page("/@susan/" + (first + 99));
    assertThat(places(bottom, ".above")).hasSize(41).startsWith("Show earlier", "answer 59");
    Document earlier = page(bottom.selectFirst(".above .turn").attr("href"));
    assertThat(texts(earlier, ".alone")).containsExactly("answer 59");
    Document further = page("/@john/" + first + pager(top));
    assertThat(texts(further, ".thread")).startsWith("answer 51").endsWith("answer 100");
    assertThat(further.select(".thread .answers").eachText()).containsExactly("In reply to john");
  }

  @Test
  void fiveThousandAnswersArePagedInTheirOrder() {
    long first = tree(5_000);
    Set<String> seen = new LinkedHashSet<>();
    List<String> all = new ArrayList<>();
    String query = "";
    for (int pages = 0; !query.isEmpty() || pages == 0; pages++) {
      Document page = page("/@john/" + first + query);
      assertThat(page.select(".thread > li").size()).isLessThanOrEqualTo(50);
      all.addAll(texts(page, ".thread"));
      seen.addAll(texts(page, ".thread"));
      query = pages == 3 ? "" : pager(page);
    }
    assertThat(all).hasSize(200);
    assertThat(seen).hasSize(200);
    assertThat(all).startsWith("answer 1", "answer 10", "answer 100", "answer 1000", "answer 1001");
  }

  @Test
  void beyondTenThousandTheNearestAreShownAndThePageSaysSo() {
    long first = tree(10_001);
    Document page = page("/@john/" + first);
    assertThat(page.body().text()).contains("The 10,000 nearest are shown here.");
    assertThat(page.select(".thread > li")).hasSize(50);
  }

  @Test
  void aPageStaysRightWhenOthersWriteAndDeleteInBetween() {
    long first = tree(120);
    Document page = page("/@john/" + first);
    String next = pager(page);
    Element last = page.select(".thread .post").last();
    String lastText = last.selectFirst(".text").text();
    List<String> before = texts(page("/@john/" + first + next), ".thread");
    long lastId = Long.parseLong(last.id().replace("post-", ""));
    written(susan, Writing.answer(first, "at the end"));
    assertThat(posts.delete(john.id(), lastId) || posts.delete(susan.id(), lastId)).isTrue();
    List<String> after = texts(page("/@john/" + first + next), ".thread");
    assertThat(lastText).isNotIn(after);
    assertThat(after.subList(0, 50)).isEqualTo(before.subList(0, 50));
    assertThat(page("/@john/" + first).body().text()).doesNotContain(lastText + " ");
  }

  @Test
  void aThreadTakesTheSameStatementsWhateverIsInIt() {
    long first = written(john, Writing.of("first"));
    long second = written(susan, Writing.answer(first, "second"));
    written(john, Writing.answer(second, "third"));
    Person reader = Person.loggedIn(port, "susan");
    int few = counted(reader, "/@susan/" + second);
    long many = tree(200);
    written(susan, Writing.answer(many, "one more"));
    // session, post, above, below, the posts of the page, reactions, unread notifications
    assertThat(few).isLessThanOrEqualTo(8);
    assertThat(counted(reader, "/@john/" + (many + 2))).isEqualTo(few);
  }

  private int counted(Person reader, String path) {
    return statements
        .ofRequests(() -> assertThat(reader.get(path).statusCode()).isEqualTo(200))
        .size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"before=a", "before=", "after=1-", "before=1&after=1", "before=1--2"})
  void whatIsNoPlaceInAThreadIsNoPage(String query) {
    long first = written(john, Writing.of("first"));
    var answer = Person.stranger(port).get("/@john/" + first + "?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void noThreadAnswersItself() {
    long first = written(john, Writing.of("first"));
    long second = written(susan, Writing.answer(first, "second"));
    assertThatThrownBy(() ->
            database.run("UPDATE post SET in_reply_to_id = " + second + " WHERE id = " + first))
        .isInstanceOf(Exception.class);
    Person johnsBrowser = Person.loggedIn(port, "john");
    String next = Long.toString(Long.MAX_VALUE / 2);
    var answer = johnsBrowser.post("/posts", Map.of("text", "round", "answers", next));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(database.count("post")).isEqualTo(2);
  }

  /** A chain below a post of john's, each post with the id after the last, by turns susan's. */
  private long chain(int answers) {
    return below("i - 1", answers);
  }

  /** Ten answers below each post, and so on, as far as they go. */
  private long tree(int answers) {
    return below("i / 10", answers);
  }

  private long below(String parent, int answers) {
    long first = written(john, Writing.of("first"));
    database.run(
        """
        INSERT INTO post (id, author_id, text, in_reply_to_id, in_reply_to_author_id)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %2$d)
        SELECT %1$d + i, CASE WHEN i %% 2 = 0 THEN %3$d ELSE %4$d END, 'answer ' || i,
          %1$d + (%5$s), CASE WHEN (%5$s) %% 2 = 0 THEN %3$d ELSE %4$d END FROM n
        """
            .formatted(first, answers, john.id(), susan.id(), parent));
    database.run("UPDATE id_clock SET last_id = " + (first + answers));
    return first;
  }

  private Document page(String path) {
    return page(Person.stranger(port), path);
  }

  private static Document page(Person reader, String path) {
    var answer = reader.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String pager(Document page) {
    Element next = page.selectFirst(".pager.slice a");
    return next == null ? "" : next.attr("href").replaceFirst("^[^?]*", "");
  }

  private static List<String> texts(Document page, String part) {
    return page.select(part + " .text").eachText();
  }

  /** The words of each post, and those of what stands in place of one. */
  private static List<String> places(Document page, String part) {
    return page.select(part + " > li").stream()
        .map(place -> {
          Element text = place.selectFirst(".text");
          return text == null ? place.text() : text.text();
        })
        .toList();
  }

  private long written(Account author, Writing writing) {
    return ((PostOutcome.Written) posts.write(author.id(), writing)).id();
  }
}
