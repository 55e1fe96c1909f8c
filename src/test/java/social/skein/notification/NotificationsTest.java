package social.skein.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Author;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.graph.Renewal;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

@SkeinTest
class NotificationsTest {
  private final Notifications notifications;
  private final NotificationSettings settings;
  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private List<Account> four = List.of();

  NotificationsTest(
      Notifications notifications,
      NotificationSettings settings,
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.notifications = notifications;
    this.settings = settings;
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void fourArrive() {
    // the days that earlier tests let pass would keep ids, and with them times, from going back
    database.run("UPDATE id_clock SET last_id = 0");
    four = cast.four();
  }

  @Test
  void whoIsFollowedIsToldOnce() {
    follow("susan");
    follow("susan");
    Notification told = only(rows("john"));
    assertThat(told.kind()).isEqualTo(Kind.FOLLOW);
    assertThat(told.newest().username()).isEqualTo("susan");
    assertThat(told.others()).isZero();
    assertThat(told.unread()).isTrue();
    assertThat(rows("susan")).isEmpty();
    assertThat(database.count("notification")).isEqualTo(1);
  }

  @Test
  void thoseOfADayAreOneRowAndTheNextDayBeginsAnother() {
    follow("susan");
    clock.pass(Duration.ofHours(23));
    follow("mary");
    assertThat(names(only(rows("john")))).containsExactly("mary", "susan");
    clock.pass(Duration.ofHours(2));
    follow("david");
    assertThat(rows("john"))
        .extracting(NotificationsTest::names)
        .containsExactly(List.of("david"), List.of("mary", "susan"));
  }

  @Test
  void aRowShowsThreeAndCountsTheOthers() {
    Stream.of("goose_1", "goose_2").forEach(cast::signUp);
    Stream.of("susan", "mary", "david", "goose_1", "goose_2").forEach(this::follow);
    Notification told = only(rows("john"));
    assertThat(names(told)).containsExactly("goose_2", "goose_1", "david");
    assertThat(told.others()).isEqualTo(4);
  }

  @Test
  void whoUnfollowsIsTakenOutOfTheRowAndTheLastTakesItAway() {
    Stream.of("susan", "mary", "david").forEach(this::follow);
    unfollow("david");
    assertThat(names(only(rows("john")))).containsExactly("mary", "susan");
    unfollow("susan");
    assertThat(names(only(rows("john")))).containsExactly("mary");
    assertThat(only(rows("john")).others()).isZero();
    unfollow("mary");
    assertThat(rows("john")).isEmpty();
    assertThat(database.count("notification_group")).isZero();
  }

  @Test
  void everythingIsReadUpToWhereSomebodyLooked() {
    follow("susan");
    long seen = page("john").newest();
    clock.pass(Duration.ofDays(2));
    follow("mary");
    assertThat(unread("john")).isEqualTo(2);
    notifications.read(id("john"), seen);
    assertThat(unread("john")).isEqualTo(1);
    assertThat(rows("john")).extracting(Notification::unread).containsExactly(true, false);
    notifications.read(id("john"), Long.MAX_VALUE);
    assertThat(page("john").unread()).isFalse();
    notifications.read(id("john"), seen);
    assertThat(unread("john")).isZero();
  }

  @Test
  void aRowThatWasReadIsUnreadAgainWhenSomebodyElseJoinsIt() {
    follow("susan");
    notifications.read(id("john"), Long.MAX_VALUE);
    follow("mary");
    assertThat(unread("john")).isEqualTo(1);
    unfollow("mary");
    assertThat(unread("john")).isZero();
  }

  @Test
  void whatIsSwitchedOffIsNotWritten() {
    settings.choose(id("john"), EnumSet.complementOf(EnumSet.of(Kind.FOLLOW)));
    follow("susan");
    assertThat(database.count("notification")).isZero();
    settings.choose(id("john"), EnumSet.allOf(Kind.class));
    assertThat(rows("john")).isEmpty();
    follow("mary");
    assertThat(names(only(rows("john")))).containsExactly("mary");
  }

  @Test
  void nobodyIsToldOfWhomTheyBlockOrWhoBlocksThemAndABlockTakesBackWhatWasTold() {
    follow("susan");
    follow("mary");
    follows.follow(id("john"), "susan");
    blocks.block(id("john"), "susan");
    assertThat(names(only(rows("john")))).containsExactly("mary");
    assertThat(rows("susan")).isEmpty();
    blocks.unblock(id("john"), "susan", new Renewal(true, true));
    assertThat(database.count("follow")).isEqualTo(3);
    assertThat(names(only(rows("john")))).containsExactly("mary");
  }

  @Test
  void nobodyIsToldOfWhomTheyMuteButForAMuteThatSparesNotifications() {
    follow("susan");
    mutes.mute(id("john"), "susan", new MuteTerms(null, false));
    assertThat(rows("john")).hasSize(1);
    mutes.mute(id("john"), "susan", new MuteTerms(Duration.ofHours(1), true));
    assertThat(rows("john")).isEmpty();
    mutes.mute(id("john"), "mary", new MuteTerms(Duration.ofHours(1), true));
    follow("mary");
    assertThat(rows("john")).isEmpty();
    assertThat(notifications.unread(id("john"))).isZero();
    follow("david");
    assertThat(names(only(rows("john")))).containsExactly("david");
    assertThat(notifications.unread(id("john"))).isEqualTo(1);
    mutes.unmute(id("john"), "susan");
    assertThat(names(only(rows("john")))).containsExactly("david", "susan");
    mutes.mute(id("john"), "susan", new MuteTerms(Duration.ofHours(1), true));
    mutes.mute(id("john"), "david", new MuteTerms(Duration.ofHours(1), true));
    assertThat(page("john").unread()).isFalse();
    clock.pass(Duration.ofHours(2));
    assertThat(names(only(rows("john")))).containsExactly("david", "susan");
    assertThat(notifications.unread(id("john"))).isEqualTo(1);
    unfollow("mary");
    follow("mary");
    assertThat(names(only(rows("john")))).containsExactly("mary", "david", "susan");
  }

  @Test
  void pagesAreReadBackAndForth() {
    List<Long> all = new ArrayList<>();
    for (String name : List.of("susan", "mary", "david")) {
      follow(name);
      all.addFirst(page("john").newest());
      clock.pass(Duration.ofDays(2));
    }
    NotificationPage first = page("john", Keyset.first(2));
    NotificationPage second = page("john", new Keyset<>(all.get(1), null, 2));
    NotificationPage back = page("john", new Keyset<>(null, all.get(2), 2));
    assertThat(first.rows().items()).extracting(Notification::id).isEqualTo(all.subList(0, 2));
    assertThat(second.rows().items()).extracting(Notification::id).isEqualTo(all.subList(2, 3));
    assertThat(back.rows().items()).extracting(Notification::id).isEqualTo(all.subList(0, 2));
    assertThat(first.rows().older()).isEqualTo(all.get(1).toString());
    assertThat(second.newest()).isEqualTo(all.getFirst());
  }

  @Test
  void manyWhoFollowAndUnfollowAtOnceLeaveOneForEachFollow() {
    List<String> crowd = new ArrayList<>(List.of("susan", "mary", "david"));
    IntStream.range(0, 5).forEach(i -> crowd.add(cast.signUp("goose_" + i).username()));
    for (int round = 0; round < 4; round++) {
      List<Callable<Object>> deeds = new ArrayList<>();
      for (String name : crowd) {
        long id = id(name);
        deeds.add(() -> follows.follow(id, "john"));
        deeds.add(() -> follows.unfollow(id, "john"));
        deeds.add(() -> follows.follow(id, "john"));
      }
      AtOnce.run(deeds);
      int follow = database.count("follow");
      assertThat(database.count("notification")).isEqualTo(follow);
      assertThat(only(rows("john")).many()).isEqualTo(follow);
      assertThat(only(rows("john")).id())
          .isEqualTo(database.value(Long.class, "SELECT max(id) FROM notification"));
    }
  }

  private void follow(String who) {
    follows.follow(id(who), "john");
  }

  private void unfollow(String who) {
    follows.unfollow(id(who), "john");
  }

  private int unread(String who) {
    return notifications.unread(id(who));
  }

  private List<Notification> rows(String who) {
    return page(who).rows().items();
  }

  private NotificationPage page(String who) {
    return page(who, Keyset.first(20));
  }

  private NotificationPage page(String who, Keyset<Long> keyset) {
    return notifications.page(id(who), Optional.empty(), keyset);
  }

  private long id(String username) {
    return four.stream()
        .filter(account -> account.username().equals(username))
        .findFirst()
        .map(Account::id)
        .orElseGet(() ->
            database.value(Long.class, "SELECT id FROM account WHERE username = ?", username));
  }

  private static Notification only(List<Notification> rows) {
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static List<String> names(Notification told) {
    return told.actors().stream().map(Author::username).toList();
  }
}
