package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.graph.FollowedHashtags;
import social.skein.graph.HashtagOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class HashtagTest {
  private final Cast cast;
  private final Posts posts;
  private final FollowedHashtags followed;
  private final int port;
  private final Person stranger;

  HashtagTest(@LocalServerPort int port, Cast cast, Posts posts, FollowedHashtags followed) {
    this.port = port;
    this.followed = followed;
    this.cast = cast;
    this.posts = posts;
    this.stranger = Person.stranger(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#Geese", "#إوز", "#Gänse_2", "#ГУСИ", "#雁"})
  void aHashtagLeadsToEverybodysPostsWithIt(String hashtag) {
    Account john = cast.john();
    posts.write(john.id(), Writing.of("one " + hashtag));
    posts.write(cast.susan().id(), Writing.of("two " + hashtag.toLowerCase(Locale.ROOT)));
    posts.write(john.id(), Writing.of("three #swans"));

    String address = page("/@john").select(".text a.hashtag").last().attr("href");
    Document tagged = page(address);

    assertThat(tagged.select(".post .text").eachText()).hasSize(2).contains("one " + hashtag);
    assertThat(tagged.selectFirst("h1").text()).isEqualToIgnoringCase(hashtag);
    assertThat(tagged.select("main .back").attr("href")).isEqualTo("/explore");
  }

  @Test
  void aHashtagAsLongAsAPostLeadsToThePost() {
    String text = "#" + "雁".repeat(499);
    posts.write(cast.john().id(), Writing.of(text));
    String address = page("/explore").selectFirst("a.hashtag").attr("href");
    assertThat(page(address).select(".post .text").eachText()).containsExactly(text);
  }

  @Test
  void olderAndNewerPagesAreOfTheSameHashtag() {
    Account john = cast.john();
    for (int i = 0; i < Paging.SIZE + 1; i++) {
      posts.write(john.id(), Writing.of(i + " #إوز"));
      posts.write(john.id(), Writing.of("#swans"));
    }
    Document older = page(page("/tags/إوز").selectFirst("[rel=next]").attr("href"));
    assertThat(older.select(".post .text").eachText()).containsExactly("0 #إوز");
    Document newer = page(older.selectFirst("[rel=prev]").attr("href"));
    assertThat(newer.select(".post .text").eachText())
        .hasSize(Paging.SIZE)
        .allMatch(text -> text.endsWith(" #إوز"));
  }

  @Test
  void aHashtagThatNobodyUsedIsAPageThatSaysSo() {
    assertThat(page("/tags/swans").select("main h2").text()).isEqualTo("Nothing here");
    assertThat(page("/explore?tag=%20").selectFirst("h1").text()).isEqualTo("Explore");
  }

  @Test
  void whereFiltersHideThingsNobodyIsToldThatThereIsNothing() {
    posts.write(cast.susan().id(), Writing.of("frogs #pondlife"));
    cast.john();
    Person john = Person.loggedIn(port, "john");
    john.post(
        "/settings/filters/new",
        Map.of(
            "title", "Frogs", "words", "frogs", "action", "hide", "context", "public", "length",
            "never"));
    for (String address : List.of("/tags/pondlife", "/explore")) {
      Document shown = Jsoup.parse(john.get(address).body());
      assertThat(shown.select(".post")).isEmpty();
      assertThat(shown.select(".empty h2").text()).isEqualTo("Nothing left to show");
      assertThat(shown.select(".empty p").text())
          .contains("There may be posts here that your filters hide.");
    }
  }

  @Test
  void whatNoPostCanHaveHasNoPage() {
    for (String name : List.of("2026", "two%20words", "a-b", "%CC%81a")) {
      assertThat(stranger.get("/tags/" + name).statusCode()).as(name).isEqualTo(404);
    }
  }

  @Test
  void theAddressesOfOldLeadToTheHashtag() {
    var answer = stranger.get("/explore?tag=%23G%C3%A4nse");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).hasValue("/tags/g%C3%A4nse");
  }

  @Test
  void oneFollowsAHashtagAndSeesWhyStrangersAreInOnesHome() {
    posts.write(cast.susan().id(), Writing.of("honk #Geese"));
    cast.john();
    Person john = Person.loggedIn(port, "john");
    Document tagged = Jsoup.parse(john.get("/tags/geese").body());
    assertThat(tagged.select(".bar form button").text()).isEqualTo("Follow #geese");
    john.post("/tags/Geese/follow", Map.of("back", "/tags/geese"));

    Document followed = Jsoup.parse(john.get("/tags/geese").body());
    assertThat(followed.select("#notice").text()).contains("You are following #geese");
    assertThat(followed.select(".bar form button").text()).isEqualTo("Unfollow #geese");
    Document home = Jsoup.parse(john.get("/").body());
    assertThat(home.select(".post .boosted").eachText()).containsExactly("With the hashtag #geese");
    assertThat(Jsoup.parse(john.get("/tags").body()).select(".hashtags .name").eachText())
        .containsExactly("#geese");

    john.post("/tags/geese/unfollow", Map.of("back", "/tags"));
    assertThat(Jsoup.parse(john.get("/tags").body()).select("main h2").text())
        .isEqualTo("No hashtags yet");
    assertThat(Jsoup.parse(john.get("/").body()).select(".post")).isEmpty();
  }

  @Test
  void theHundredAndFirstHashtagIsRefusedInWords() {
    Account john = cast.john();
    for (int i = 0; i < FollowedHashtags.MOST; i++) {
      followed.follow(john.id(), "goose" + i);
    }
    Person browser = Person.loggedIn(port, "john");
    browser.post("/tags/swans/follow", Map.of());
    assertThat(Jsoup.parse(browser.get("/tags/swans").body()).select("#notice").text())
        .contains("You can follow 100 hashtags");
    assertThat(followed.list(john.id())).hasSize(100).noneMatch(it -> it.name().equals("swans"));
    assertThat(followed.follow(john.id(), "goose7")).isEqualTo(HashtagOutcome.FOLLOWING);
  }

  private Document page(String address) {
    var answer = stranger.get(address.replace("إوز", "%D8%A5%D9%88%D8%B2"));
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
