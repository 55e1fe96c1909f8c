package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.account.Sessions;
import social.skein.graph.Follows;
import social.skein.notification.Notifications;
import social.skein.platform.database.Transactions;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Listener;
import social.skein.testkit.Listeners;
import social.skein.testkit.SkeinTest;

/** What every open page is told of what its reader has not read. */
@SkeinTest
class LiveBadgesTest {
  private final int port;
  private final Cast cast;
  private final Sessions sessions;
  private final Follows follows;
  private final Posts posts;
  private final Notifications notifications;
  private final Transactions transactions;
  private final Database database;
  private final Listeners listeners = new Listeners();

  LiveBadgesTest(
      @LocalServerPort int port,
      Cast cast,
      Sessions sessions,
      Follows follows,
      Posts posts,
      Notifications notifications,
      Transactions transactions,
      Database database) {
    this.port = port;
    this.cast = cast;
    this.sessions = sessions;
    this.follows = follows;
    this.posts = posts;
    this.notifications = notifications;
    this.transactions = transactions;
    this.database = database;
  }

  @AfterEach
  void hangUp() {
    listeners.close();
  }

  @Test
  void whatComesIsReadAndIsTakenBackIsToldOnEveryOpenPage() {
    Account john = cast.john();
    Account susan = cast.susan();
    List<Listener> open = List.of(listen(john, "/live"), listen(john, "/live?after=0"));
    Listener others = listen(susan, "/live");
    await(open, "0");
    follows.follow(susan.id(), "john");
    await(open, "1");
    notifications.read(john.id(), Long.MAX_VALUE);
    await(open, "0");
    follows.follow(cast.mary().id(), "john");
    await(open, "1");
    follows.unfollow(susan.id(), "john");
    assertThat(others.events("unread")).extracting(Listener.Event::data).containsOnly("0");
    assertThat(open.getFirst().events("newer")).isEmpty();
  }

  @Test
  void whatWasNotCommittedIsNotTold() {
    Account john = cast.john();
    Account susan = cast.susan();
    Listener open = listen(john, "/live");
    await(List.of(open), "0");
    try {
      transactions.run(() -> {
        follows.follow(susan.id(), "john");
        throw new IllegalStateException("changed her mind");
      });
    } catch (IllegalStateException expected) {
      assertThat(database.count("notification")).isZero();
    }
    follows.follow(cast.mary().id(), "john");
    await(List.of(open), "1");
    assertThat(open.events("unread")).hasSize(2);
  }

  @Test
  void beyondNinetyNineItOnlySaysThatThereAreMore() {
    Account john = cast.john();
    Account susan = cast.susan();
    Listener open = listen(john, "/live");
    for (int i = 0; i < 100; i++) {
      posts.write(susan.id(), Writing.of("@john, this is number " + i));
    }
    await(List.of(open), "99+");
    assertThat(notifications.unread(john.id())).isEqualTo(100);
  }

  private Listener listen(Account who, String address) {
    return listeners.listen(port, address, sessions.open(who).token());
  }

  private void await(List<Listener> open, String count) {
    listeners.await(
        "all are told " + count,
        () -> open.stream().allMatch(one -> one.last("unread").equals(count)));
  }
}
