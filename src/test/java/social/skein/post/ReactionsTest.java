package social.skein.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.Person;
import social.skein.graph.Renewal;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.ReactionOutcome.Done;
import social.skein.post.ReactionOutcome.Gone;
import social.skein.post.ReactionOutcome.Refused;
import social.skein.post.ReactionOutcome.UndoneUnseen;
import social.skein.post.ReactionOutcome.Why;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

/** Boosts, favourites, bookmarks and pins: what each changes, who may, and what is counted. */
@SkeinTest
class ReactionsTest {
  private final Posts posts;
  private final Boosts boosts;
  private final Favourites favourites;
  private final Bookmarks bookmarks;
  private final Pins pins;
  private final Reactions reactions;
  private final Follows follows;
  private final Blocks blocks;
  private final Cast cast;
  private final Database database;
  private Account john;
  private Account susan;

  @SuppressWarnings("NullAway.Init") // those who come and go with each test
  ReactionsTest(
      Posts posts,
      Boosts boosts,
      Favourites favourites,
      Bookmarks bookmarks,
      Pins pins,
      Reactions reactions,
      Follows follows,
      Blocks blocks,
      Cast cast,
      Database database) {
    this.posts = posts;
    this.boosts = boosts;
    this.favourites = favourites;
    this.bookmarks = bookmarks;
    this.pins = pins;
    this.reactions = reactions;
    this.follows = follows;
    this.blocks = blocks;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void johnAndSusanAreThere() {
    john = cast.john();
    susan = cast.susan();
  }

  @Test
  void doingAThingTwiceAndUndoingItTwiceChangesNothingTheSecondTime() {
    long post = written(susan, Writing.of("hello"));
    for (int i = 0; i < 2; i++) {
      assertThat(boosts.boost(john.id(), "susan", post)).isInstanceOf(Done.class);
      assertThat(favourites.favourite(john.id(), "susan", post)).isInstanceOf(Done.class);
      assertThat(bookmarks.bookmark(john.id(), "susan", post)).isInstanceOf(Done.class);
      assertThat(pins.pin(susan.id(), "susan", post)).isInstanceOf(Done.class);
    }
    assertThat(reaction(john, post))
        .isEqualTo(new Reaction(new Tally(0, 1, 1), true, true, true, true));
    assertThat(reaction(susan, post))
        .isEqualTo(new Reaction(new Tally(0, 1, 1), false, false, false, true));
    for (int i = 0; i < 2; i++) {
      assertThat(boosts.undo(john.id(), "susan", post)).isInstanceOf(Done.class);
      assertThat(favourites.undo(john.id(), "susan", post)).isInstanceOf(Done.class);
      assertThat(bookmarks.undo(john.id(), "susan", post)).isInstanceOf(Done.class);
      assertThat(pins.undo(susan.id(), "susan", post)).isInstanceOf(Done.class);
    }
    assertThat(reaction(john, post))
        .isEqualTo(new Reaction(new Tally(0, 0, 0), false, false, false, false));
  }

  @Test
  void onlyAnswersThatEverybodyMaySeeAreCounted() {
    long post = written(susan, Writing.of("who?"));
    long open = written(john, Writing.answer(post, "me"));
    written(john, Writing.answer(post, "me too").to(Visibility.FOLLOWERS));
    written(john, Writing.answer(post, "me too").to(Visibility.DIRECT));
    long unlisted = written(susan, Writing.answer(post, "and me").to(Visibility.UNLISTED));
    assertThat(reaction(john, post).tally().replies()).isEqualTo(2);
    written(susan, Writing.answer(open, "you?"));
    assertThat(posts.delete(john.id(), open)).isTrue();
    assertThat(reaction(john, post).tally().replies()).isEqualTo(1);
    assertThat(posts.delete(susan.id(), unlisted)).isTrue();
    assertThat(reaction(john, post).tally().replies()).isZero();
  }

  @Test
  void whatIsDoneWithAPostGoesWithIt() {
    long post = written(susan, Writing.of("soon gone"));
    long kept = written(susan, Writing.of("soon empty"));
    long answer = written(john, Writing.answer(kept, "an answer"));
    for (long id : List.of(post, kept)) {
      boosts.boost(john.id(), "susan", id);
      favourites.favourite(john.id(), "susan", id);
      bookmarks.bookmark(john.id(), "susan", id);
      pins.pin(susan.id(), "susan", id);
      assertThat(posts.delete(susan.id(), id)).isTrue();
    }
    for (String table : List.of("favourite", "bookmark", "pin", "post WHERE boost_of_id > 0")) {
      assertThat(database.count(table)).as(table).isZero();
    }
    assertThat(database.count("tally WHERE boosts = 0 AND favourites = 0 AND replies = 1"))
        .isEqualTo(1);
    assertThat(database.count("tally")).isEqualTo(1);
    assertThat(posts.delete(john.id(), answer)).isTrue();
    assertThat(database.count("tally") + database.count("post")).isZero();
  }

  @Test
  void whatOneMayNotSeeOrWhatIsNotThereIsGoneForEveryDeed() {
    long secret = written(susan, Writing.of("for followers").to(Visibility.FOLLOWERS));
    long deleted = written(susan, Writing.of("deleted"));
    written(john, Writing.answer(deleted, "why?"));
    posts.delete(susan.id(), deleted);
    long boosted = written(susan, Writing.of("boosted"));
    boosts.boost(susan.id(), "susan", boosted);
    long boost = database.value(Long.class, "SELECT id FROM post WHERE boost_of_id > 0");
    for (long post : List.of(secret, deleted, boost, 7L)) {
      assertThat(everyDeed(john, post)).allMatch(Gone.class::isInstance);
    }
    long open = written(susan, Writing.of("open"));
    blocks.block(susan.id(), "john");
    assertThat(everyDeed(john, open)).allMatch(Gone.class::isInstance);
    assertThat(database.count("favourite") + database.count("bookmark") + database.count("pin"))
        .isZero();
    assertThat(database.count("post WHERE boost_of_id > 0")).isEqualTo(1);
  }

  private List<ReactionOutcome> everyDeed(Account who, long post) {
    return List.of(
        boosts.boost(who.id(), "susan", post),
        boosts.undo(who.id(), "susan", post),
        favourites.favourite(who.id(), "susan", post),
        favourites.undo(who.id(), "susan", post),
        bookmarks.bookmark(who.id(), "susan", post),
        bookmarks.undo(who.id(), "susan", post),
        pins.pin(who.id(), "susan", post),
        pins.undo(who.id(), "susan", post));
  }

  @Test
  void whatHasBecomeInvisibleIsInNoListAndIsStillUndone() {
    follows.follow(john.id(), "susan");
    long post = written(susan, Writing.of("for followers").to(Visibility.FOLLOWERS));
    long open = written(susan, Writing.of("for everybody"));
    boosts.boost(john.id(), "susan", open);
    for (long id : List.of(post, open)) {
      favourites.favourite(john.id(), "susan", id);
      bookmarks.bookmark(john.id(), "susan", id);
    }
    follows.unfollow(john.id(), "susan");
    assertThat(ids(favourites.list(john.id(), Keyset.first(20)))).containsExactly(open);
    assertThat(ids(bookmarks.list(john.id(), Keyset.first(20)))).containsExactly(open);
    blocks.block(susan.id(), "john");
    assertThat(ids(favourites.list(john.id(), Keyset.first(20)))).isEmpty();
    assertThat(favourites.people(open, susan.id(), Keyset.first(20)).items()).isEmpty();
    assertThat(boosts.people(open, susan.id(), Keyset.first(20)).items()).isEmpty();
    assertThat(reaction(susan, open).tally()).isEqualTo(new Tally(0, 1, 1));

    assertThat(boosts.undo(john.id(), "susan", open)).isInstanceOf(UndoneUnseen.class);
    assertThat(favourites.undo(john.id(), "susan", post)).isInstanceOf(UndoneUnseen.class);
    assertThat(favourites.undo(john.id(), "susan", post)).isInstanceOf(Gone.class);
    assertThat(bookmarks.undo(john.id(), "susan", post)).isInstanceOf(UndoneUnseen.class);
    assertThat(reaction(susan, open).tally()).isEqualTo(new Tally(0, 0, 1));
    blocks.unblock(susan.id(), "john", Renewal.NOTHING);
    assertThat(names(favourites.people(open, susan.id(), Keyset.first(20))))
        .containsExactly("john");
  }

  @Test
  void onlyWhatEverybodySeesIsBoostedOrOnesOwnForFollowers() {
    follows.follow(john.id(), "susan");
    long hers = written(susan, Writing.of("for followers").to(Visibility.FOLLOWERS));
    long toHim = written(susan, Writing.of("@john hello").to(Visibility.DIRECT));
    for (long post : List.of(hers, toHim)) {
      assertThat(boosts.boost(john.id(), "susan", post))
          .isInstanceOfSatisfying(
              Refused.class, it -> assertThat(it.why()).isEqualTo(Why.NOT_FOR_EVERYBODY));
    }
    assertThat(database.count("post WHERE boost_of_id > 0")).isZero();
    assertThat(boosts.boost(susan.id(), "susan", hers)).isInstanceOf(Done.class);
    assertThat(boosts.boost(susan.id(), "susan", toHim)).isInstanceOf(Refused.class);
  }

  @Test
  void fiveOfOnesOwnPostsArePinnedAndNoDirectOne() {
    List<Long> six = Stream.generate(() -> written(susan, Writing.of("look"))).limit(6).toList();
    six.subList(0, 5)
        .forEach(post -> assertThat(pins.pin(susan.id(), "susan", post)).isInstanceOf(Done.class));
    assertThat(why(pins.pin(susan.id(), "susan", six.get(5)))).isEqualTo(Why.TOO_MANY);
    assertThat(pins.pin(susan.id(), "susan", six.get(2))).isInstanceOf(Done.class);
    assertThat(why(pins.pin(john.id(), "susan", six.get(5)))).isEqualTo(Why.NOT_OWN);
    assertThat(why(pins.undo(john.id(), "susan", six.get(2)))).isEqualTo(Why.NOT_OWN);
    assertThat(database.count("pin")).isEqualTo(5);
    assertThat(pins.of(susan.id(), john.id()).stream().map(Post::id))
        .containsExactlyElementsOf(six.subList(0, 5).reversed());

    pins.undo(susan.id(), "susan", six.get(0));
    long secret = written(susan, Writing.of("for followers").to(Visibility.FOLLOWERS));
    long direct = written(susan, Writing.of("@john hello").to(Visibility.DIRECT));
    assertThat(why(pins.pin(susan.id(), "susan", direct))).isEqualTo(Why.DIRECT);
    assertThat(pins.pin(susan.id(), "susan", secret)).isInstanceOf(Done.class);
    assertThat(pins.of(susan.id(), john.id())).hasSize(4);
    assertThat(pins.of(susan.id(), susan.id())).hasSize(5);
  }

  private static Why why(ReactionOutcome outcome) {
    return ((Refused) outcome).why();
  }

  @Test
  void listsAreInTheOrderInWhichItWasDoneAndComeInPages() {
    List<Long> written =
        Stream.generate(() -> written(susan, Writing.of("look"))).limit(5).toList();
    written.reversed().forEach(post -> favourites.favourite(john.id(), "susan", post));
    Slice<Post> first = favourites.list(john.id(), Keyset.first(2));
    assertThat(ids(first)).isEqualTo(written.subList(0, 2));
    Slice<Post> second = favourites.list(john.id(), new Keyset<>(cursor(first.older()), null, 2));
    assertThat(ids(second)).isEqualTo(written.subList(2, 4));
    Slice<Post> back = favourites.list(john.id(), new Keyset<>(null, cursor(second.newer()), 2));
    assertThat(ids(back)).isEqualTo(ids(first));

    long post = written.getFirst();
    Account mary = cast.mary();
    for (Account one : List.of(mary, susan)) {
      favourites.favourite(one.id(), "susan", post);
      boosts.boost(one.id(), "susan", post);
    }
    Slice<Person> likers = favourites.people(post, 0, Keyset.first(2));
    assertThat(names(likers)).containsExactly("susan", "mary");
    assertThat(names(favourites.people(post, 0, new Keyset<>(cursor(likers.older()), null, 2))))
        .containsExactly("john");
    Slice<Person> boosters = boosts.people(post, 0, Keyset.first(1));
    assertThat(names(boosters)).containsExactly("susan");
    assertThat(names(boosts.people(post, 0, new Keyset<>(cursor(boosters.older()), null, 1))))
        .containsExactly("mary");
  }

  private static Long cursor(String digits) {
    return Long.valueOf(digits);
  }

  private static List<Long> ids(Slice<Post> page) {
    return page.items().stream().map(Post::id).toList();
  }

  private static List<String> names(Slice<Person> page) {
    return page.items().stream().map(person -> person.account().username()).toList();
  }

  private Reaction reaction(Account viewer, long post) {
    return reactions.of(viewer.id(), posts.find("susan", post, viewer.id()).orElseThrow());
  }

  private long written(Account author, Writing writing) {
    return ((PostOutcome.Written) posts.write(author.id(), writing)).id();
  }
}
