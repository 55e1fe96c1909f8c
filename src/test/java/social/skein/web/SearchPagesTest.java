package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class SearchPagesTest {
  private final Cast cast;
  private final Posts posts;
  private final Person stranger;

  SearchPagesTest(@LocalServerPort int port, Cast cast, Posts posts) {
    this.cast = cast;
    this.posts = posts;
    this.stranger = Person.stranger(port);
  }

  @Test
  void aStrangerFindsPeopleHashtagsAndPosts() {
    Account john = cast.john();
    posts.write(john.id(), Writing.of("<b>john</b> was here #johnny"));
    Document all = page("john", "");
    assertThat(all.select("main h2").eachText()).containsExactly("People", "Hashtags", "Posts");
    assertThat(all.select(".people .handle").eachText()).containsExactly("@john");
    assertThat(all.select(".hashtags a").eachText()).containsExactly("#johnny 1 post");
    assertThat(all.select(".post .text").eachText())
        .containsExactly("<b>john</b> was here #johnny");
    assertThat(all.selectFirst("#q").val()).isEqualTo("john");
    assertThat(page("john", "people").select(".people li")).hasSize(1);
    assertThat(page("john", "people").select(".post")).isEmpty();
    assertThat(page("john", "hashtags").select(".hashtags li")).hasSize(1);
    String tagged = page("john", "hashtags").selectFirst(".hashtags a").attr("href");
    assertThat(Jsoup.parse(stranger.get(tagged).body()).select(".post")).hasSize(1);
  }

  @Test
  void whatWasAskedForIsMarkedAndNothingElseBecomesHtml() {
    Account john = cast.john();
    posts.write(
        john.id(),
        new Writing(
            "<mark>a</mark> goose, #goose @goose https://goose.example/ 東京タワー",
            "<i>goose</i>",
            Visibility.PUBLIC,
            null));
    Document found = page("goose タワー mark", "posts");
    assertThat(found.select(".text mark").eachText())
        .containsExactly("mark", "mark", "goose", "goose", "goose", "goose", "タワー");
    assertThat(found.select("summary mark").eachText()).containsExactly("goose");
    assertThat(found.select(".text").text()).startsWith("<mark>a</mark> goose, #goose");
    assertThat(found.select("i, mark mark, mark a")).isEmpty();
    assertThat(page("#goose", "posts").select("mark").eachText()).containsExactly("#goose");
    assertThat(Jsoup.parse(stranger.get("/explore").body()).select("mark")).isEmpty();
  }

  @Test
  void theFieldStandsOnExplore() {
    Document explore = Jsoup.parse(stranger.get("/explore").body());
    assertThat(explore.selectFirst("form.search").attr("action")).isEqualTo("/search");
  }

  @Test
  void postsArePagedNewestFirst() {
    Account john = cast.john();
    IntStream.range(0, 25).forEach(i -> posts.write(john.id(), Writing.of("goose & swan " + i)));
    Document first = page("goose & swan", "posts");
    assertThat(first.select(".post")).hasSize(20);
    Document second =
        Jsoup.parse(stranger.get(first.selectFirst("a[rel=next]").attr("href")).body());
    assertThat(second.select(".post .text").eachText())
        .containsExactly(
            "goose & swan 4",
            "goose & swan 3",
            "goose & swan 2",
            "goose & swan 1",
            "goose & swan 0");
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(page("goose & swan", "").select(".onward a").eachAttr("href"))
        .containsExactly("/search?q=goose+%26+swan&type=posts");
  }

  @ParameterizedTest
  @CsvSource({
    "'!!! …', There is no word",
    "😀, There is no word",
    "before:2026-01-01 after:2026-01-01, This says only when",
    "from:john geese from:@susan, A post is by one person only",
    "from: john, Somebody’s name has to follow",
    "geese -from:@, Somebody’s name has to follow",
    "geese from:@Nobody, Nobody here is called @nobody.",
    "geese before:soon, “soon” is no date",
    "geese after:2026-02-30, “2026-02-30” is no date",
    "'\"\"', There is no word",
    "-geese -\"a b\", This says only what is not wanted"
  })
  void whatCannotBeLookedForIsToldAndKept(String typed, String words) {
    Document page = page(typed, "");
    assertThat(page.select("[role=alert]").text()).startsWith(words);
    assertThat(page.selectFirst("#q").val()).isEqualTo(typed);
    assertThat(page.select("details.help[open] code")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 1_001, 10_000})
  void aVeryLongQueryIsTold(int length) {
    var answer = stranger.get("/search?q=" + "a".repeat(length));
    assertThat(answer.statusCode()).isIn(200, 400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isNotEmpty();
    if (answer.statusCode() == 200) {
      assertThat(page.select("[role=alert]").text()).contains("Use up to 500 characters");
    }
  }

  @Test
  void manyWordsAreToldToo() {
    assertThat(page("a ".repeat(33), "").select("[role=alert]").text()).contains("fewer words");
  }

  @Test
  void nothingFoundSaysWhatToDo() {
    assertThat(page("zebra", "").selectFirst("main h2").text()).isEqualTo("Nothing found");
    assertThat(page("zebra", "people").select(".empty a").eachAttr("href"))
        .containsExactly("/search?q=zebra");
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    assertThat(stranger.get("/search?q=a&before=garbage.").statusCode()).isEqualTo(400);
    assertThat(stranger.get("/search?q=a&type=posts&before=0").statusCode()).isEqualTo(200);
    assertThat(stranger.get("/search?q=a&type=geese").statusCode()).isEqualTo(200);
  }

  private Document page(String q, String type) {
    var answer =
        stranger.get("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&type=" + type);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
