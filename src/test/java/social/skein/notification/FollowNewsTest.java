package social.skein.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.graph.Blocks;
import social.skein.graph.FollowRequests;
import social.skein.graph.Follows;
import social.skein.graph.Locks;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.graph.Renewal;
import social.skein.graph.Waiting;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

/** What is told of requests: susan is locked, john asks. */
@SkeinTest
class FollowNewsTest {
  private final Notifications notifications;
  private final NotificationSettings settings;
  private final Follows follows;
  private final FollowRequests requests;
  private final Locks locks;
  private final Blocks blocks;
  private final Mutes mutes;
  private final Cast cast;
  private final Database database;
  private long john;
  private long susan;

  FollowNewsTest(
      Notifications notifications,
      NotificationSettings settings,
      Follows follows,
      FollowRequests requests,
      Locks locks,
      Blocks blocks,
      Mutes mutes,
      Cast cast,
      Database database) {
    this.notifications = notifications;
    this.settings = settings;
    this.follows = follows;
    this.requests = requests;
    this.locks = locks;
    this.blocks = blocks;
    this.mutes = mutes;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void susanLocksHerAccount() {
    john = cast.john().id();
    susan = cast.susan().id();
    locks.lock(susan);
  }

  @Test
  void whoIsAskedIsToldUntilTheyAnswerAndWhoAskedIsToldOfAYes() {
    follows.follow(john, "susan");
    follows.follow(john, "susan");
    assertThat(told(susan)).containsExactly(Kind.REQUEST);
    assertThat(told(john)).isEmpty();
    requests.approve(susan, "john");
    requests.approve(susan, "john");
    assertThat(told(susan)).isEmpty();
    assertThat(told(john)).containsExactly(Kind.APPROVAL);
    follows.unfollow(john, "susan");
    assertThat(database.count("notification_group")).isZero();
  }

  @Test
  void aNoIsNotTold() {
    follows.follow(john, "susan");
    requests.reject(susan, "john");
    assertThat(database.count("notification_group")).isZero();
  }

  @Test
  void aRequestThatIsWithdrawnOrLeftOutIsToldNoMore() {
    follows.follow(john, "susan");
    follows.unfollow(john, "susan");
    assertThat(told(susan)).isEmpty();
    follows.follow(john, "susan");
    locks.unlock(susan, Waiting.LEAVE_OUT);
    assertThat(database.count("notification_group")).isZero();
  }

  @Test
  void thoseOfADayAreOneRow() {
    follows.follow(john, "susan");
    follows.follow(cast.mary().id(), "susan");
    assertThat(rows(susan)).singleElement().extracting(Notification::many).isEqualTo(2L);
  }

  @Test
  void aMuteOfNotificationsHidesTheNewsOfARequestButNotTheRequest() {
    mutes.mute(susan, "john", new MuteTerms(null, true));
    follows.follow(john, "susan");
    assertThat(told(susan)).isEmpty();
    assertThat(requests.waiting(susan, Keyset.first(9)).items()).hasSize(1);
  }

  @Test
  void whatIsSwitchedOffIsNotTold() {
    settings.choose(susan, EnumSet.complementOf(EnumSet.of(Kind.REQUEST)));
    settings.choose(john, EnumSet.complementOf(EnumSet.of(Kind.APPROVAL)));
    follows.follow(john, "susan");
    requests.approve(susan, "john");
    assertThat(database.count("notification")).isZero();
  }

  @Test
  void aBlockTakesBothBackAndARequestAfterItIsNews() {
    follows.follow(john, "susan");
    requests.approve(susan, "john");
    blocks.block(john, "susan");
    assertThat(database.count("notification")).isZero();
    blocks.unblock(john, "susan", Renewal.EVERYTHING);
    assertThat(told(susan)).containsExactly(Kind.REQUEST);
    blocks.block(susan, "john");
    assertThat(database.count("notification_group")).isZero();
  }

  private List<Kind> told(long accountId) {
    return rows(accountId).stream().map(Notification::kind).toList();
  }

  private List<Notification> rows(long accountId) {
    return notifications.page(accountId, Optional.empty(), Keyset.first(9)).rows().items();
  }
}
