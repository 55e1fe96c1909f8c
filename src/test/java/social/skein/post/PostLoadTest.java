package social.skein.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.platform.id.PastIds;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

@SkeinTest
class PostLoadTest {
  private final PostLoad load;
  private final Posts posts;
  private final Cast cast;
  private final Database database;
  private final Clock clock;
  private final PastIds drawn = new PastIds();
  private final Instant written = Instant.parse("2026-01-02T03:04:05.678Z");

  PostLoadTest(PostLoad load, Posts posts, Cast cast, Database database, Clock clock) {
    this.load = load;
    this.posts = posts;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @Test
  void postsAreKeptAsWritingKeepsThemAndCounted() {
    Account john = cast.john();
    Account susan = cast.susan();
    long id = drawn.next(written);

    load.load(
        drawn,
        next -> {
          next.accept(new NewPost(id, john.id(), "one\r\ntwo "));
          next.accept(new NewPost(drawn.next(written), john.id(), "three #Geese"));
        });

    Post post = posts.find("john", id, 0).orElseThrow();
    assertThat(post.text()).isEqualTo("one\ntwo");
    assertThat(post.writtenAt()).isEqualTo(written);
    assertThat(posts.count(john.id())).isEqualTo(2);
    assertThat(database.count("hashtag_post WHERE name = 'geese' AND author_id = ?", john.id()))
        .isEqualTo(1);
    assertThat(posts.count(susan.id())).isZero();
    assertThat(database.count("post_count")).isEqualTo(1);
  }

  @Test
  void aTextThatWritingRefusesLeavesNothing() {
    Account john = cast.john();

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            load.load(
                drawn,
                next -> {
                  next.accept(new NewPost(drawn.next(written), john.id(), "fine"));
                  next.accept(new NewPost(drawn.next(written), john.id(), " "));
                }));

    assertThat(database.count("post")).isZero();
    assertThat(database.count("post_count")).isZero();
  }

  @Test
  void laterPostsHaveLargerIds() {
    Account john = cast.john();
    long loaded = drawn.next(clock.instant());

    load.load(drawn, next -> next.accept(new NewPost(loaded, john.id(), "loaded")));

    PostOutcome.Written later = (PostOutcome.Written) posts.write(john.id(), Writing.of("later"));
    assertThat(later.id()).isGreaterThan(loaded);
  }
}
