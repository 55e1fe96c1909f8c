package social.skein.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.platform.paging.Keyset;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

@SkeinTest
class WatchesTest {
  private final Watches watches;
  private final Notifications notifications;
  private final Follows follows;
  private final Posts posts;
  private final Cast cast;
  private final Database database;
  private Account john = new Account(0, "", "", "", java.time.Instant.EPOCH, null, null, false);
  private Account susan = john;

  WatchesTest(
      Watches watches,
      Notifications notifications,
      Follows follows,
      Posts posts,
      Cast cast,
      Database database) {
    this.watches = watches;
    this.notifications = notifications;
    this.follows = follows;
    this.posts = posts;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void johnFollowsSusan() {
    john = cast.john();
    susan = cast.susan();
    follows.follow(john.id(), "susan");
  }

  @Test
  void whoAskedIsToldOfAPostAndNobodyElseIs() {
    follows.follow(cast.mary().id(), "susan");
    assertThat(watches.watch(john.id(), susan.id())).isTrue();
    watches.watch(john.id(), susan.id());
    long post = susanWrites("hello");
    assertThat(posts())
        .singleElement()
        .satisfies(told -> {
          assertThat(told.kind()).isEqualTo(Kind.POST);
          assertThat(told.newest().id()).isEqualTo(susan.id());
          assertThat(told.post()).isNotNull();
        });
    assertThat(database.count("notification WHERE kind = 'post' AND post_id = ?", post))
        .isEqualTo(1);
  }

  @Test
  void eachPostIsARowOfItsOwnAndGoesWithThePost() {
    watches.watch(john.id(), susan.id());
    long first = susanWrites("one");
    susanWrites("two");
    assertThat(posts()).hasSize(2);
    posts.delete(susan.id(), first);
    assertThat(posts()).hasSize(1);
    assertThat(database.count("notification WHERE kind = 'post'")).isEqualTo(1);
  }

  @Test
  void itEndsWhenAskedToOrWithTheFollow() {
    watches.watch(john.id(), susan.id());
    watches.unwatch(john.id(), susan.id());
    susanWrites("unheard");
    watches.watch(john.id(), susan.id());
    follows.unfollow(john.id(), "susan");
    follows.follow(john.id(), "susan");
    susanWrites("unheard as well");
    assertThat(posts()).isEmpty();
    assertThat(watches.isWatching(john.id(), susan.id())).isFalse();
  }

  @Test
  void onlyWhoFollowsCanAsk() {
    assertThat(watches.watch(susan.id(), john.id())).isFalse();
    assertThat(watches.watch(john.id(), john.id())).isFalse();
    assertThat(database.count("watch")).isZero();
  }

  private long susanWrites(String text) {
    return switch (posts.write(susan.id(), Writing.of(text))) {
      case PostOutcome.Written(long id) -> id;
      case PostOutcome refused -> throw new AssertionError(refused);
    };
  }

  private List<Notification> posts() {
    return notifications.page(john.id(), Optional.of(Kind.POST), Keyset.first(20)).rows().items();
  }
}
