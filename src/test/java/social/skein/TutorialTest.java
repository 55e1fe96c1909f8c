package social.skein;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Avatar;
import social.skein.account.LogIn;
import social.skein.account.LogInOutcome;
import social.skein.account.Sessions;
import social.skein.filter.FilterOwner;
import social.skein.graph.FollowCounts;
import social.skein.graph.Follows;
import social.skein.graph.People;
import social.skein.graph.Person;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.timeline.HomeTimeline;

/** The four tests of the tutorial that Skein set out from, with the same assertions. */
@SkeinTest
class TutorialTest {
  private final Sessions sessions;
  private final Follows follows;
  private final People people;
  private final Posts posts;
  private final HomeTimeline home;
  private final Cast cast;
  private final Database database;

  TutorialTest(
      Sessions sessions,
      Follows follows,
      People people,
      Posts posts,
      HomeTimeline home,
      Cast cast,
      Database database) {
    this.sessions = sessions;
    this.follows = follows;
    this.people = people;
    this.posts = posts;
    this.home = home;
    this.cast = cast;
    this.database = database;
  }

  @Test
  void passwordHashing() {
    cast.susan();
    assertThat(logIn("dog")).isInstanceOf(LogInOutcome.Wrong.class);
    assertThat(logIn(Cast.PASSWORD)).isInstanceOf(LogInOutcome.LoggedIn.class);
    assertThat(database.value(String.class, "SELECT password_hash FROM credential"))
        .startsWith("$argon2id$")
        .doesNotContain(Cast.PASSWORD);
  }

  private LogInOutcome logIn(String password) {
    return sessions.logIn(new LogIn("susan", password, false, "127.0.0.1", null));
  }

  @Test
  void avatar() {
    assertThat(Avatar.gravatar("john@example.com", 128))
        .isEqualTo(
            "https://www.gravatar.com/avatar/d4c74594d841139328695756648b6bd6?d=identicon&s=128");
  }

  @Test
  void follow() {
    Account john = cast.john();
    Account susan = cast.susan();
    assertThat(following(john)).isEmpty();
    assertThat(followers(susan)).isEmpty();

    follows.follow(john.id(), "susan");
    assertThat(follows.isFollowing(john.id(), susan.id())).isTrue();
    assertThat(follows.counts(john.id())).isEqualTo(new FollowCounts(0, 1));
    assertThat(follows.counts(susan.id())).isEqualTo(new FollowCounts(1, 0));
    assertThat(following(john)).containsExactly("susan");
    assertThat(followers(susan)).containsExactly("john");

    follows.unfollow(john.id(), "susan");
    assertThat(follows.isFollowing(john.id(), susan.id())).isFalse();
    assertThat(follows.counts(john.id())).isEqualTo(new FollowCounts(0, 0));
    assertThat(follows.counts(susan.id())).isEqualTo(new FollowCounts(0, 0));
  }

  private List<String> following(Account account) {
    return names(people.following(account.id(), People.STRANGER, Keyset.first(20)));
  }

  private List<String> followers(Account account) {
    return names(people.followers(account.id(), People.STRANGER, Keyset.first(20)));
  }

  private static List<String> names(Slice<Person> page) {
    return page.items().stream().map(person -> person.account().username()).toList();
  }

  @Test
  void followPosts() {
    Account john = cast.john();
    Account susan = cast.susan();
    Account mary = cast.mary();
    Account david = cast.david();
    Stream.of(john, david, mary, susan)
        .forEach(author -> posts.write(author.id(), Writing.of("post from " + author.username())));

    follows.follow(john.id(), "susan");
    follows.follow(john.id(), "david");
    follows.follow(susan.id(), "mary");
    follows.follow(mary.id(), "david");

    assertThat(home(john)).containsExactly("post from susan", "post from david", "post from john");
    assertThat(home(susan)).containsExactly("post from susan", "post from mary");
    assertThat(home(mary)).containsExactly("post from mary", "post from david");
    assertThat(home(david)).containsExactly("post from david");
  }

  private List<String> home(Account viewer) {
    return home.page(FilterOwner.unfiltered(viewer.id()), Keyset.first(20)).items().stream()
        .map(entry -> entry.post().text())
        .toList();
  }
}
