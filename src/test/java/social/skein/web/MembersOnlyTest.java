package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import social.skein.account.Account;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Person;
import social.skein.testkit.SkeinTest;

/** A server of its own with the settings that the tutorial's app had: log in to read, Gravatar. */
@SkeinTest
@DirtiesContext
@TestPropertySource(properties = {"skein.members-only=true", "skein.gravatar=true"})
class MembersOnlyTest {
  private final int port;
  private final Cast cast;
  private final Posts posts;

  MembersOnlyTest(@LocalServerPort int port, Cast cast, Posts posts) {
    this.port = port;
    this.cast = cast;
    this.posts = posts;
  }

  @Test
  void strangersReadNothingButTheWayIn() {
    Account john = cast.john();
    posts.write(john.id(), Writing.of("for members"));
    Person stranger = Person.stranger(port);
    for (String address :
        List.of(
            "/explore",
            "/people",
            "/@john",
            "/@nobody",
            "/@john/followers",
            "/@john/following",
            "/@john/1",
            "/settings",
            "/settings/profile",
            "/settings/blocks",
            "/nothing")) {
      var answer = stranger.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/login?next=");
    }
    for (String address : List.of("/", "/login", "/signup", "/health")) {
      var answer = stranger.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("/explore", "/people", "for members");
    }
    var refused = stranger.postWithout("/login", Map.of());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain("href=\"/explore\"");
    Person member = Person.loggedIn(port, "john");
    assertThat(member.get("/explore").body()).contains("for members");
  }

  @Test
  void anAvatarLeadsToTheGravatarThatTheTutorialHas() {
    Account john = cast.john();
    var answer = Person.stranger(port).get("/avatars/" + john.id() + ".svg");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(
            "https://www.gravatar.com/avatar/d4c74594d841139328695756648b6bd6?d=identicon&s=128");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("img-src 'self' https://www.gravatar.com;");
    assertThat(Person.stranger(port).get("/avatars/1.svg").statusCode()).isEqualTo(200);
  }
}
