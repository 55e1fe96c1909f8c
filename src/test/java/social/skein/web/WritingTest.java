package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.post.PostOutcome;
import social.skein.post.PostingDefaults;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

/** What one writes, for whom, below what; and that nothing of it is lost when it is refused. */
@SkeinTest
class WritingTest {
  private final int port;
  private final Cast cast;
  private final Posts posts;
  private final PostingDefaults defaults;
  private final Blocks blocks;
  private final Database database;
  private Account john;
  private Account susan;
  private Person johnsBrowser;

  WritingTest(
      @LocalServerPort int port,
      Cast cast,
      Posts posts,
      PostingDefaults defaults,
      Blocks blocks,
      Database database) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
    this.defaults = defaults;
    this.blocks = blocks;
    this.database = database;
  }

  @BeforeEach
  void johnAndSusan() {
    john = cast.john();
    susan = cast.susan();
    johnsBrowser = Person.loggedIn(port, "john");
  }

  @Test
  void whatIsChosenIsStored() {
    var form = Map.of("text", "for few", "visibility", "followers", "warning", " Geese\n ahead ");
    assertThat(johnsBrowser.post("/posts", form).statusCode()).isEqualTo(303);
    assertThat(database.count("post WHERE visibility = 2 AND content_warning = 'Geese  ahead'"))
        .isEqualTo(1);
  }

  @Test
  void theDefaultIsWhatOneSetAndTheFormBeginsWithIt() {
    var settings = johnsBrowser.post("/settings/posting", Map.of("visibility", "unlisted"));
    assertThat(settings.statusCode()).isEqualTo(303);
    assertThat(defaults.of(john.id())).isEqualTo(Visibility.UNLISTED);
    assertThat(defaults.of(susan.id())).isEqualTo(Visibility.PUBLIC);
    Document page = Jsoup.parse(johnsBrowser.get("/settings/posting").body());
    assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("unlisted");
    assertThat(chosen(Jsoup.parse(johnsBrowser.get("/").body()))).isEqualTo("unlisted");
    johnsBrowser.post("/posts", Map.of("text", "said nothing of it"));
    assertThat(database.count("post WHERE visibility = 1")).isEqualTo(1);
    johnsBrowser.post("/settings/posting", Map.of("visibility", "direct"));
    assertThat(defaults.of(john.id())).isEqualTo(Visibility.DIRECT);
  }

  @Test
  void aVisibilityThatDoesNotExistIsNoRequestOfOurs() {
    for (String visibility : new String[] {"everybody", "PUBLIC", "deleted", "4"}) {
      var form = Map.of("text", "hello", "visibility", visibility);
      assertThat(johnsBrowser.post("/posts", form).statusCode()).isEqualTo(400);
      var settings = johnsBrowser.post("/settings/posting", Map.of("visibility", visibility));
      assertThat(settings.statusCode()).isEqualTo(400);
    }
    assertThat(database.count("post")).isZero();
    assertThat(database.count("posting_default")).isZero();
  }

  @Test
  void aWarningThatIsTooLongKeepsEverything() {
    String warning = "w".repeat(201);
    assertRefused(
        Map.of("text", "the text", "warning", warning, "visibility", "direct"),
        "warning",
        "A content warning has up to 200 characters.");
  }

  @Test
  void aThousandMentionsAreTooMany() {
    String names =
        IntStream.range(0, 1000)
            .mapToObj(i -> "@" + (char) ('a' + i % 26) + i)
            .collect(Collectors.joining(" "));
    var tooLong = johnsBrowser.post("/posts", Map.of("text", names));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(tooLong.body()).selectFirst("textarea").wholeText())
        .isEqualTo("\n" + names);
    String fits = IntStream.range(0, 51).mapToObj(i -> "@a" + i).collect(Collectors.joining(" "));
    assertRefused(
        Map.of("text", fits, "warning", "names", "visibility", "unlisted"),
        "text",
        "A post mentions up to 50 people.");
  }

  private void assertRefused(Map<String, String> form, String field, String words) {
    HttpResponse<String> answer = johnsBrowser.post("/posts", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.getElementById(field + "-problem").text()).isEqualTo(words);
    assertKept(page, form);
    assertThat(database.count("post")).isZero();
  }

  private static void assertKept(Document page, Map<String, String> form) {
    assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("\n" + form.get("text"));
    assertThat(page.selectFirst(".warn input").attr("value")).isEqualTo(form.get("warning"));
    assertThat(page.selectFirst(".warn").hasAttr("open")).isTrue();
    assertThat(chosen(page)).isEqualTo(form.get("visibility"));
  }

  private static String chosen(Document page) {
    return page.selectFirst(".composer option[selected]").attr("value");
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, PUBLIC, public",
    "PUBLIC, FOLLOWERS, followers",
    "FOLLOWERS, UNLISTED, followers",
    "UNLISTED, PUBLIC, unlisted",
    "PUBLIC, DIRECT, direct"
  })
  void anAnswerIsNoWiderThanWhatItAnswersNorThanTheDefault(
      Visibility usual, Visibility answered, String visibility) {
    defaults.change(john.id(), usual);
    long post = written(susan, new Writing("to @john and @mary", "Geese", answered, null));
    Document page = Jsoup.parse(johnsBrowser.get(form(post)).body());
    assertThat(chosen(page)).isEqualTo(visibility);
    assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("\n@susan @mary ");
    assertThat(page.selectFirst(".warn input").attr("value")).isEqualTo("Geese");
    var sent = Map.of("text", "@susan yes", "answers", Long.toString(post));
    assertThat(johnsBrowser.post("/posts", sent).statusCode()).isEqualTo(303);
    assertThat(
            database.count(
                "post WHERE in_reply_to_id = ? AND visibility = ?",
                post,
                Visibility.named(visibility).orElseThrow().code()))
        .isEqualTo(1);
  }

  @Test
  void whoAnswersOnesOwnPostIsNotAddressed() {
    long post = written(john, Writing.of("first, @susan and @John"));
    Document page = Jsoup.parse(johnsBrowser.get("/@john/" + post + "/reply").body());
    assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("\n@susan ");
  }

  @Test
  void anAnswerLeadsBackToThePlaceWhereOneWasReading() {
    long post = written(susan, Writing.of("first"));
    String reply = "/@susan/" + post + "/reply?at=77&back=%2Fexplore%3Fbefore%3D9";
    var fields = Jsoup.parse(johnsBrowser.get(reply).body()).select(".composer input[type=hidden]");
    Map<String, String> form =
        fields.stream()
            .filter(field -> !field.attr("name").equals("_csrf"))
            .collect(Collectors.toMap(it -> it.attr("name"), it -> it.attr("value")));
    form.put("text", "second");
    var answer = johnsBrowser.post("/posts", form);
    assertThat(answer.headers().firstValue("Location")).hasValue("/explore?before=9#post-77");
    Document page = Jsoup.parse(johnsBrowser.get("/explore?before=9").body());
    assertThat(page.getElementById("notice").text()).isEqualTo("Your reply is out.");
    form.put("back", "https://evil.example/");
    assertThat(johnsBrowser.post("/posts", form).headers().firstValue("Location"))
        .hasValue("/@susan/" + post + "#post-77");
  }

  @Test
  void anAnswerThatIsRefusedKeepsEverythingBelowWhatItAnswers() {
    long post = written(susan, Writing.of("first"));
    var form =
        Map.of(
            "text", "x".repeat(501),
            "warning", "long",
            "visibility", "direct",
            "answers", Long.toString(post),
            "at", "77",
            "back", "/explore");
    var answer = johnsBrowser.post("/posts", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".post .text").eachText()).containsExactly("first");
    assertThat(page.getElementById("text-77-problem").text()).contains("501");
    assertKept(page, form);
    for (String name : new String[] {"answers", "at", "back"}) {
      assertThat(page.selectFirst(".composer input[name=" + name + "]").attr("value"))
          .isEqualTo(form.get(name));
    }
    assertThat(database.count("post")).isEqualTo(1);
  }

  @Test
  void whatIsGoneOrHiddenOrNeverWasIsAnsweredAlike() {
    long deleted = written(susan, Writing.of("gone"));
    posts.delete(susan.id(), deleted);
    long hidden = written(susan, Writing.of("for others").to(Visibility.DIRECT));
    long ofTheBlocked = written(cast.mary(), Writing.of("open, but of mary"));
    blocks.block(john.id(), "mary");
    String[] ids = {"1", "x", "9223372036854775807", "" + deleted, "" + hidden, "" + ofTheBlocked};
    for (String id : ids) {
      var form = Map.of("text", "my words", "warning", "w", "visibility", "direct", "answers", id);
      var answer = johnsBrowser.post("/posts", form);
      assertThat(answer.statusCode()).as(id).isEqualTo(404);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.getElementById("text-problem").text()).startsWith("What you answer is not");
      assertKept(page, form);
      assertThat(johnsBrowser.get("/@susan/" + id + "/reply").statusCode()).isEqualTo(404);
    }
    assertThat(johnsBrowser.get("/@mary/" + ofTheBlocked + "/reply").statusCode()).isEqualTo(404);
    assertThat(database.count("post WHERE text = 'my words'")).isZero();
  }

  @Test
  void aStrangerLogsInFirstAndThenAnswers() {
    long post = written(susan, Writing.of("first"));
    var answer = Person.stranger(port).get(form(post));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/login?next=%2F%40susan%2F" + post + "%2Freply");
  }

  private static String form(long post) {
    return "/@susan/" + post + "/reply";
  }

  private long written(Account author, Writing writing) {
    return ((PostOutcome.Written) posts.write(author.id(), writing)).id();
  }
}
