package social.skein.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.graph.People;
import social.skein.platform.database.Transactions;
import social.skein.post.Boosts;
import social.skein.post.Favourites;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

@SkeinTest
class TrendsTest {
  private final Trends trends;
  private final TrendTable table;
  private final Transactions transactions;
  private final Posts posts;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Blocks blocks;
  private final Mutes mutes;
  private final SettableClock clock;
  private final Cast cast;
  private Account john;
  private Account susan;
  private Account mary;
  private Account david;

  TrendsTest(
      Trends trends,
      TrendTable table,
      Transactions transactions,
      Posts posts,
      Boosts boosts,
      Favourites favourites,
      Blocks blocks,
      Mutes mutes,
      SettableClock clock,
      Cast cast) {
    this.trends = trends;
    this.table = table;
    this.transactions = transactions;
    this.posts = posts;
    this.boosts = boosts;
    this.favourites = favourites;
    this.blocks = blocks;
    this.mutes = mutes;
    this.clock = clock;
    this.cast = cast;
  }

  @BeforeEach
  void fourPeople() {
    john = cast.john();
    susan = cast.susan();
    mary = cast.mary();
    david = cast.david();
  }

  @Test
  void aHashtagTrendsByDifferentPeopleHoweverMuchTheyPost() {
    for (int i = 0; i < 5; i++) {
      write(john, Writing.of("honk #Geese #swans"));
    }
    write(susan, Writing.of("#geese #swans"));
    write(mary, Writing.of("#swans").to(Visibility.UNLISTED));
    assertThat(hashtags(People.STRANGER)).isEmpty();
    long marys = write(mary, Writing.of("#geese"));
    assertThat(hashtags(People.STRANGER)).containsExactly("geese 3");
    write(david, Writing.of("#GEESE"));
    assertThat(hashtags(People.STRANGER)).containsExactly("geese 4");
    posts.delete(mary.id(), marys);
    assertThat(hashtags(People.STRANGER)).containsExactly("geese 3");
    clock.pass(Duration.ofDays(2));
    assertThat(hashtags(People.STRANGER)).isEmpty();
  }

  @Test
  void aPostTrendsByDifferentOthersWhateverTheyDoWithIt() {
    long post = write(john, Writing.of("look"));
    long own = write(susan, Writing.of("mine").to(Visibility.UNLISTED));
    for (Account who : List.of(susan, mary)) {
      boosts.boost(who.id(), "john", post);
      favourites.favourite(who.id(), "john", post);
      write(who, Writing.answer(post, "indeed"));
    }
    write(john, Writing.answer(post, "more of it"));
    favourites.favourite(john.id(), "john", post);
    write(david, new Writing("only to you @john", "", Visibility.DIRECT, post));
    for (Account who : List.of(john, mary, david)) {
      favourites.favourite(who.id(), "susan", own);
    }
    assertThat(reacted(People.STRANGER)).isEmpty();
    // nor does it take the place of another among those that are counted
    assertThat(transactions.read(() -> table.posts(0, 3, 100))).isEmpty();
    favourites.favourite(david.id(), "john", post);
    assertThat(reacted(People.STRANGER)).containsExactly("look 3");
    posts.delete(john.id(), post);
    assertThat(trends.of(People.STRANGER).posts()).isEmpty();
  }

  @Test
  void peopleWhomOneDoesNotSeeCountForNothingFromThenOn() {
    Account lucy = cast.signUp("lucy");
    long post = write(john, Writing.of("look #geese"));
    for (Account who : List.of(susan, mary, david)) {
      favourites.favourite(who.id(), "john", post);
      write(who, Writing.of("#geese"));
    }
    assertThat(hashtags(lucy.id())).containsExactly("geese 4");
    assertThat(reacted(lucy.id())).containsExactly("look #geese 3");
    mutes.mute(lucy.id(), "susan", new MuteTerms(null, false));
    assertThat(trends.of(lucy.id()).hashtags()).containsExactly(new Trending.Hashtag("geese", 3));
    assertThat(trends.of(lucy.id()).posts()).isEmpty();
    blocks.block(david.id(), "lucy");
    assertThat(trends.of(lucy.id()).hashtags()).isEmpty();
    blocks.block(john.id(), "mary");
    assertThat(trends.of(mary.id()).posts()).isEmpty();
    assertThat(trends.of(People.STRANGER).posts()).hasSize(1);
  }

  @Test
  void itIsCountedEveryFiveMinutesAndSaysWhen() {
    Trending first = counted(People.STRANGER);
    clock.pass(Duration.ofMinutes(4));
    assertThat(first.again()).isEqualTo(5);
    Trending kept = trends.of(People.STRANGER);
    assertThat(kept.asOf()).isEqualTo(first.asOf());
    assertThat(kept.again()).isEqualTo(1);
    clock.pass(Duration.ofMinutes(1));
    assertThat(trends.of(People.STRANGER).asOf()).isAfter(first.asOf());
  }

  @Test
  void aHashtagWhosePostsAreAllGoneIsGoneAtOnce() {
    List<Long> written =
        List.of(john, susan, mary).stream().map(it -> write(it, Writing.of("#geese"))).toList();
    assertThat(hashtags(People.STRANGER)).containsExactly("geese 3");
    posts.delete(john.id(), written.get(0));
    posts.delete(susan.id(), written.get(1));
    posts.delete(mary.id(), written.get(2));
    assertThat(trends.of(People.STRANGER).hashtags()).isEmpty();
  }

  private long write(Account author, Writing writing) {
    return ((PostOutcome.Written) posts.write(author.id(), writing)).id();
  }

  private List<String> hashtags(long viewerId) {
    return counted(viewerId).hashtags().stream().map(it -> it.name() + " " + it.people()).toList();
  }

  private List<String> reacted(long viewerId) {
    return counted(viewerId).posts().stream()
        .map(it -> it.post().text() + " " + it.people())
        .toList();
  }

  private Trending counted(long viewerId) {
    // twice, because what another test counted at a time of this one may be kept
    clock.pass(Duration.ofMinutes(6));
    trends.of(viewerId);
    clock.pass(Duration.ofMinutes(6));
    return trends.of(viewerId);
  }
}
