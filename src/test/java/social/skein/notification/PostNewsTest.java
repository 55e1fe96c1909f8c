package social.skein.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.platform.paging.Keyset;
import social.skein.post.Boosts;
import social.skein.post.Edits;
import social.skein.post.Favourites;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** What john is told of posts. */
@SkeinTest
class PostNewsTest {
  private final Notifications notifications;
  private final NotificationSettings settings;
  private final Watches watches;
  private final Follows follows;
  private final Blocks blocks;
  private final Posts posts;
  private final Edits edits;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private final Map<String, Account> people = new HashMap<>();

  PostNewsTest(
      Notifications notifications,
      NotificationSettings settings,
      Watches watches,
      Follows follows,
      Blocks blocks,
      Posts posts,
      Edits edits,
      Boosts boosts,
      Favourites favourites,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.notifications = notifications;
    this.settings = settings;
    this.watches = watches;
    this.follows = follows;
    this.blocks = blocks;
    this.posts = posts;
    this.edits = edits;
    this.boosts = boosts;
    this.favourites = favourites;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void fourArrive() {
    database.run("UPDATE id_clock SET last_id = 0");
    cast.four().forEach(account -> people.put(account.username(), account));
  }

  @Test
  void whoIsMentionedIsToldOnceAndOnlyOfWhatTheyMaySee() {
    write("susan", Writing.of("@john @JOHN and @susan, hello"));
    write("susan", Writing.of("@mary, not @johnny").to(Visibility.DIRECT));
    write("susan", Writing.of("psst @john").to(Visibility.DIRECT));
    assertThat(told("john")).containsExactly("mention by susan", "mention by susan");
    assertThat(told("susan")).isEmpty();
    assertThat(told("mary")).containsExactly("mention by susan");
  }

  @Test
  void whoIsAnsweredIsToldOfTheAnswerAndNotOfTheMentionAsWell() {
    long post = write("john", Writing.of("who knows?"));
    write("susan", Writing.answer(post, "@john I do, and so does @mary"));
    assertThat(told("john")).containsExactly("reply by susan");
    assertThat(told("mary")).containsExactly("mention by susan");
    write("john", Writing.answer(post, "nobody, then"));
    assertThat(told("john")).hasSize(1);
  }

  @Test
  void whoWantsNoAnswersIsToldThatTheyWereMentionedInOne() {
    settings.choose(id("john"), EnumSet.complementOf(EnumSet.of(Kind.REPLY)));
    long post = write("john", Writing.of("who knows?"));
    write("susan", Writing.answer(post, "@john I do"));
    write("susan", Writing.answer(post, "really"));
    assertThat(told("john")).containsExactly("mention by susan");
  }

  @Test
  void anAnswerIsToldToWhoMaySeeItOnly() {
    long post = write("john", Writing.of("who knows?"));
    write("susan", Writing.answer(post, "only my followers").to(Visibility.FOLLOWERS));
    assertThat(told("john")).isEmpty();
    follows.follow(id("john"), "susan");
    write("susan", Writing.answer(post, "only my followers, again").to(Visibility.FOLLOWERS));
    assertThat(told("john")).containsExactly("reply by susan");
  }

  @Test
  void theBoostsOfAPostOfADayAreOneRowAndGoOneByOne() {
    long post = write("john", Writing.of("boost me"));
    long other = write("john", Writing.of("and me"));
    boosts.boost(id("susan"), "john", post);
    boosts.boost(id("susan"), "john", post);
    boosts.boost(id("mary"), "john", post);
    boosts.boost(id("john"), "john", post);
    boosts.boost(id("mary"), "john", other);
    assertThat(told("john")).containsExactly("boost by mary", "boost by mary susan");
    boosts.undo(id("mary"), "john", post);
    assertThat(told("john")).containsExactly("boost by mary", "boost by susan");
    clock.pass(Duration.ofDays(2));
    boosts.boost(id("david"), "john", post);
    assertThat(told("john")).containsExactly("boost by david", "boost by mary", "boost by susan");
  }

  @Test
  void favouritesAndBoostsOfOnePostAreToldApart() {
    long post = write("john", Writing.of("like me"));
    favourites.favourite(id("susan"), "john", post);
    favourites.favourite(id("susan"), "john", post);
    favourites.favourite(id("john"), "john", post);
    boosts.boost(id("susan"), "john", post);
    favourites.favourite(id("mary"), "john", post);
    assertThat(told("john")).containsExactly("favourite by mary susan", "boost by susan");
    favourites.undo(id("susan"), "john", post);
    favourites.undo(id("mary"), "john", post);
    assertThat(told("john")).containsExactly("boost by susan");
  }

  @Test
  void whoBoostedAPostIsToldOfItsLastEditAndWhoIsNewlyMentionedOfThat() {
    long post = write("susan", Writing.of("hello @mary"));
    boosts.boost(id("john"), "susan", post);
    edits.edit(id("susan"), post, "hello @david", "");
    edits.edit(id("susan"), post, "hello @david and @mary", "");
    assertThat(told("john")).containsExactly("edit by susan");
    assertThat(told("david")).containsExactly("mention by susan");
    assertThat(told("mary")).containsExactly("mention by susan");
    posts.delete(id("susan"), post);
    assertThat(told("john")).isEmpty();
  }

  @Test
  void whatWasToldOfAPostGoesWithIt() {
    long post = write("john", Writing.of("hello @mary"));
    boosts.boost(id("susan"), "john", post);
    long answer = write("susan", Writing.answer(post, "hi"));
    posts.delete(id("john"), post);
    assertThat(told("john")).containsExactly("reply by susan");
    assertThat(told("mary")).isEmpty();
    posts.delete(id("susan"), answer);
    assertThat(told("john")).isEmpty();
    assertThat(database.count("notification")).isZero();
    assertThat(database.count("notification_group")).isZero();
  }

  @Test
  void whoAskedForPostsIsToldNeitherOfDirectOnesNorOfTalkWithOthers() {
    follows.follow(id("john"), "susan");
    watches.watch(id("john"), id("susan"));
    long others = write("mary", Writing.of("hello"));
    long own = write("susan", Writing.of("for followers").to(Visibility.FOLLOWERS));
    write("susan", Writing.of("@mary psst").to(Visibility.DIRECT));
    write("susan", Writing.answer(others, "talk with mary"));
    write("susan", Writing.answer(own, "and there is more"));
    write("susan", Writing.of("for you, @john"));
    assertThat(told("john")).containsExactly("mention by susan", "post by susan", "post by susan");
  }

  @Test
  void nobodyIsToldOfAPostOfSomebodyBehindABlock() {
    long post = write("john", Writing.of("hello"));
    boosts.boost(id("susan"), "john", post);
    write("susan", Writing.answer(post, "@john hello"));
    blocks.block(id("susan"), "john");
    assertThat(told("john")).isEmpty();
    write("susan", Writing.of("@john, can you hear me?"));
    assertThat(told("john")).isEmpty();
  }

  @Test
  void boostingAndUndoingAtOnceLeavesOneForEachBoost() {
    long post = write("john", Writing.of("boost me"));
    List<Callable<Object>> deeds = new ArrayList<>();
    for (String name : List.of("susan", "mary", "david")) {
      for (int i = 0; i < 6; i++) {
        boolean undo = i % 2 == 1;
        deeds.add(() -> {
          Object done =
              undo ? boosts.undo(id(name), "john", post) : boosts.boost(id(name), "john", post);
          return done;
        });
      }
    }
    AtOnce.run(deeds);
    int boosted = database.count("post WHERE boost_of_id = ?", post);
    assertThat(database.count("notification")).isEqualTo(boosted);
    assertThat(rows("john").stream().mapToLong(Notification::many).sum()).isEqualTo(boosted);
  }

  private long write(String author, Writing writing) {
    return switch (posts.write(id(author), writing)) {
      case PostOutcome.Written(long id) -> id;
      case PostOutcome refused -> throw new AssertionError(refused);
    };
  }

  private List<String> told(String who) {
    return rows(who).stream()
        .map(told ->
            told.kind().code()
                + " by "
                + String.join(" ", told.actors().stream().map(one -> one.username()).toList()))
        .toList();
  }

  private List<Notification> rows(String who) {
    return notifications.page(id(who), Optional.empty(), Keyset.first(20)).rows().items();
  }

  private long id(String username) {
    return Objects.requireNonNull(people.get(username)).id();
  }
}
