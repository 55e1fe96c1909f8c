package social.skein.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.journey.Controls.link;
import static social.skein.journey.Controls.posts;
import static social.skein.journey.Controls.remember;
import static social.skein.journey.Controls.sameDocument;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.BrowserTest;
import social.skein.testkit.Cast;
import social.skein.testkit.Device;
import social.skein.testkit.Visitors;

@BrowserTest
@Tag("one-database")
class OlderPostsTest {
  private static final List<String> NEWEST_FIRST =
      IntStream.rangeClosed(1, 45).mapToObj(i -> "post " + (46 - i)).toList();

  private final Cast cast;
  private final Posts posts;
  private final Follows follows;

  OlderPostsTest(Cast cast, Posts posts, Follows follows) {
    this.cast = cast;
    this.posts = posts;
    this.follows = follows;
  }

  @Test
  void withScriptOlderPostsJoinTheListWhileNewerOnesArrive(Visitors visitors) {
    Account susan = susanWritesALot();
    Page page = visitors.member(johnWhoFollowsHer(), Device.desktop());
    page.navigate("/");
    remember(page);
    assertThat(posts(page)).hasCount(20);
    posts.write(susan.id(), Writing.of("in between"));
    link(page, "Older posts").click();
    assertThat(posts(page)).hasCount(40);
    assertThat(page.locator(".post .who").nth(20)).isFocused();
    link(page, "Older posts").click();
    assertThat(posts(page)).hasCount(45);
    assertThat(posts(page).allTextContents()).isEqualTo(NEWEST_FIRST);
    assertThat(link(page, "Older posts")).hasCount(0);
    assertThat(sameDocument(page)).isTrue();
  }

  @Test
  void withoutScriptOlderPostsArePagesThatLeadBackAsWell(Visitors visitors) {
    Account susan = susanWritesALot();
    Page page = visitors.member(johnWhoFollowsHer(), Device.phone().withoutScript());
    page.navigate("/");
    List<String> read = new ArrayList<>(posts(page).allTextContents());
    posts.write(susan.id(), Writing.of("in between"));
    link(page, "Older posts").click();
    read.addAll(posts(page).allTextContents());
    String second = page.url();
    link(page, "Older posts").click();
    read.addAll(posts(page).allTextContents());
    assertThat(read).isEqualTo(NEWEST_FIRST);
    assertThat(link(page, "Older posts")).hasCount(0);
    link(page, "Newer posts").click();
    assertThat(posts(page)).hasText(NEWEST_FIRST.subList(20, 40).toArray(String[]::new));
    page.navigate(second);
    assertThat(posts(page)).hasText(NEWEST_FIRST.subList(20, 40).toArray(String[]::new));
  }

  private Account susanWritesALot() {
    Account susan = cast.susan();
    NEWEST_FIRST.reversed().forEach(text -> posts.write(susan.id(), Writing.of(text)));
    return susan;
  }

  private Account johnWhoFollowsHer() {
    Account john = cast.john();
    follows.follow(john.id(), "susan");
    return john;
  }
}
