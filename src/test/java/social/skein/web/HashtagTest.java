package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

@SkeinTest
class HashtagTest {
  private final Cast cast;
  private final Posts posts;
  private final Person stranger;

  HashtagTest(@LocalServerPort int port, Cast cast, Posts posts) {
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
    assertThat(tagged.select("main .found a").eachAttr("href")).containsExactly("/explore");
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
    Document older = page(page("/explore?tag=إوز").selectFirst("[rel=next]").attr("href"));
    assertThat(older.select(".post .text").eachText()).containsExactly("0 #إوز");
    Document newer = page(older.selectFirst("[rel=prev]").attr("href"));
    assertThat(newer.select(".post .text").eachText())
        .hasSize(Paging.SIZE)
        .allMatch(text -> text.endsWith(" #إوز"));
  }

  @Test
  void aHashtagThatNobodyUsedIsAPageThatSaysSo() {
    assertThat(page("/explore?tag=swans").select("main h2").text()).isEqualTo("Nothing here");
    assertThat(page("/explore?tag=%20").selectFirst("h1").text()).isEqualTo("Explore");
  }

  private Document page(String address) {
    var answer = stranger.get(address.replace("إوز", "%D8%A5%D9%88%D8%B2"));
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
