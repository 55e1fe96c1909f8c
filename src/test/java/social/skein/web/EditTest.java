package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.EditOutcome;
import social.skein.post.Edits;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** What one wrote can say something else; what it said before stays to be read. */
@SkeinTest
class EditTest {
  private final int port;
  private final Cast cast;
  private final Posts posts;
  private final Edits edits;
  private final Follows follows;
  private final Database database;
  private final SettableClock clock;
  private Account john;
  private Account susan;
  private Person johnsBrowser;

  EditTest(
      @LocalServerPort int port,
      Cast cast,
      Posts posts,
      Edits edits,
      Follows follows,
      Database database,
      SettableClock clock) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
    this.edits = edits;
    this.follows = follows;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void johnAndSusan() {
    john = cast.john();
    susan = cast.susan();
    johnsBrowser = Person.loggedIn(port, "john");
  }

  @Test
  void anEditIsShownEverywhereAndItsHistoryIsKept() {
    follows.follow(susan.id(), "john");
    Person susansBrowser = Person.loggedIn(port, "susan");
    long post = written(new Writing("frist", "Typo", Visibility.UNLISTED, null));
    String permalink = "/@john/" + post;
    assertThat(susansBrowser.get("/").body()).contains("frist");
    clock.pass(Duration.ofMinutes(1));
    Document form = Jsoup.parse(johnsBrowser.get(permalink + "/edit?back=/explore").body());
    assertThat(form.selectFirst("textarea").wholeText()).isEqualTo("\nfrist");
    assertThat(form.selectFirst(".warn input").attr("value")).isEqualTo("Typo");
    var answer =
        johnsBrowser.post(
            permalink + "/edit", Map.of("text", "first @susan", "warning", "", "back", "/explore"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/explore");
    johnsBrowser.post(permalink + "/edit", Map.of("text", "first and last @susan"));
    assertThat(susansBrowser.get("/").body()).contains("first and last").doesNotContain("frist");
    Document page = Jsoup.parse(susansBrowser.get(permalink).body());
    assertThat(page.select(".alone .mark").eachText()).contains("edited");
    Document history = Jsoup.parse(susansBrowser.get(permalink + "/history").body());
    assertThat(history.select(".text").eachText())
        .isEqualTo(List.of("first and last @susan", "first @susan", "frist"));
    assertThat(database.count("post_edit")).isEqualTo(2);
    assertThat(database.count("post WHERE visibility = 1 AND content_warning = ''")).isEqualTo(1);
    assertThat(database.count("mention WHERE account_id = " + susan.id())).isEqualTo(1);
    johnsBrowser.post(permalink + "/edit", Map.of("text", "nobody any more"));
    assertThat(database.count("mention WHERE account_id = " + susan.id())).isEqualTo(1);
  }

  @Test
  void anEditThatChangesNothingLeavesNoTrace() {
    long post = written(Writing.of("same"));
    var answer = johnsBrowser.post("/@john/" + post + "/edit", Map.of("text", " \nsame "));
    assertThat(answer.statusCode()).isEqualTo(303);
    var really = johnsBrowser.post("/@john/" + post + "/edit", Map.of("text", "same"));
    assertThat(really.statusCode()).isEqualTo(303);
    assertThat(database.count("post WHERE edited_at IS NOT NULL AND text = 'same'")).isZero();
  }

  @Test
  void aRefusedEditKeepsItsWordsAndThePost() {
    long post = written(Writing.of("stays"));
    var form = Map.of("text", "x".repeat(501), "warning", "w", "back", "/explore");
    var answer = johnsBrowser.post("/@john/" + post + "/edit", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("\n" + "x".repeat(501));
    assertThat(page.selectFirst(".warn input").attr("value")).isEqualTo("w");
    assertThat(page.getElementById("text-problem").text()).contains("501");
    assertThat(database.count("post WHERE text = 'stays'")).isEqualTo(1);
    assertThat(database.count("post_edit")).isZero();
  }

  @Test
  void thePostOfAnotherIsNotThereToBeEdited() {
    long post = ((PostOutcome.Written) posts.write(susan.id(), Writing.of("hers"))).id();
    String address = "/@susan/" + post;
    assertThat(johnsBrowser.get(address + "/edit").statusCode()).isEqualTo(404);
    var form = Map.of("text", "mine");
    assertThat(johnsBrowser.post(address + "/edit", form).statusCode()).isEqualTo(404);
    assertThat(johnsBrowser.post(address + "/redraft", form).statusCode()).isEqualTo(404);
    assertThat(edits.edit(john.id(), post, "mine", "")).isInstanceOf(EditOutcome.Gone.class);
    assertThat(database.count("post WHERE text = 'hers'")).isEqualTo(1);
  }

  @Test
  void whatWasDeletedMeanwhileLosesNoWord() {
    long post = written(Writing.of("gone"));
    posts.delete(john.id(), post);
    var form = Map.of("text", "long thought about", "warning", "w");
    var answer = johnsBrowser.post("/@john/" + post + "/edit", form);
    assertThat(answer.statusCode()).isEqualTo(404);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.getElementById("text-problem").text()).startsWith("This post is deleted.");
    assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("\nlong thought about");
    assertThat(database.count("post")).isZero();
  }

  @Test
  void theHistoryIsForWhoMaySeeThePostAndGoesWithIt() {
    long post = written(Writing.of("for few").to(Visibility.FOLLOWERS));
    johnsBrowser.post("/@john/" + post + "/edit", Map.of("text", "for fewer"));
    String history = "/@john/" + post + "/history";
    assertThat(johnsBrowser.get(history).statusCode()).isEqualTo(200);
    assertThat(Person.stranger(port).get(history).statusCode()).isEqualTo(404);
    assertThat(Person.loggedIn(port, "susan").get(history).statusCode()).isEqualTo(404);
    posts.delete(john.id(), post);
    assertThat(johnsBrowser.get(history).statusCode()).isEqualTo(404);
    assertThat(database.count("post_edit")).isZero();
  }

  @Test
  void deletingAndWritingAnewTakesEverythingAlong() {
    long first = ((PostOutcome.Written) posts.write(susan.id(), Writing.of("first"))).id();
    long post = written(new Writing("@susan wrong", "Geese", Visibility.FOLLOWERS, first));
    var answer = johnsBrowser.post("/@john/" + post + "/redraft", Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(database.count("post WHERE id = ?", post)).isZero();
    String form = answer.headers().firstValue("Location").orElseThrow();
    assertThat(form).startsWith("/@susan/" + first + "/reply");
    Document page = Jsoup.parse(johnsBrowser.get(form).body());
    assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("\n@susan wrong");
    assertThat(page.selectFirst(".warn input").attr("value")).isEqualTo("Geese");
    assertThat(page.selectFirst(".composer option[selected]").attr("value")).isEqualTo("followers");

    long alone = written(new Writing("alone", "", Visibility.DIRECT, null));
    var home = johnsBrowser.post("/@john/" + alone + "/redraft", Map.of());
    assertThat(home.headers().firstValue("Location")).hasValue("/");
    Document composer = Jsoup.parse(johnsBrowser.get("/").body());
    assertThat(composer.selectFirst("textarea").wholeText()).isEqualTo("\nalone");
    assertThat(composer.selectFirst(".composer option[selected]").attr("value"))
        .isEqualTo("direct");
  }

  private long written(Writing writing) {
    return ((PostOutcome.Written) posts.write(john.id(), writing)).id();
  }
}
