package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.graph.Blocks;
import social.skein.graph.FollowCounts;
import social.skein.graph.FollowKey;
import social.skein.graph.FollowedHashtags;
import social.skein.graph.Follows;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.graph.People;
import social.skein.graph.PeopleList;
import social.skein.graph.Person;
import social.skein.graph.Renewal;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Boosts;
import social.skein.post.Edits;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.ReactionOutcome;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.Seed;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Walk;

/** Thousands of random deeds, after which everything one can read is what a simple model says. */
@SkeinTest
class RandomDeedsTest {
  private static final int PEOPLE = 12;
  private static final int BATCHES = 12;
  private static final int DEEDS = 250;
  private static final List<String> HASHTAGS = List.of("geese", "honk", "雁");

  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final HiddenBoosts hiddenBoosts;
  private final Lists lists;
  private final Posts posts;
  private final Boosts boosts;
  private final Edits edits;
  private final FollowedHashtags followedHashtags;
  private final Database database;
  private final People people;
  private final HomeTimeline home;
  private final HomeIndex index;
  private final PublicTimelines timelines;
  private final ListTimelines listTimelines;
  private final Transactions transactions;
  private final SettableClock clock;
  private final Cast cast;

  private final Model model = new Model();
  private final Random random = Seed.random("RandomDeedsTest");
  private List<Account> crowd = List.of();
  private long deeds;

  RandomDeedsTest(
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      HiddenBoosts hiddenBoosts,
      Lists lists,
      Posts posts,
      Boosts boosts,
      Edits edits,
      FollowedHashtags followedHashtags,
      Database database,
      People people,
      HomeTimeline home,
      HomeIndex index,
      PublicTimelines timelines,
      ListTimelines listTimelines,
      Transactions transactions,
      SettableClock clock,
      Cast cast) {
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.hiddenBoosts = hiddenBoosts;
    this.lists = lists;
    this.posts = posts;
    this.boosts = boosts;
    this.edits = edits;
    this.followedHashtags = followedHashtags;
    this.database = database;
    this.people = people;
    this.home = home;
    this.index = index;
    this.timelines = timelines;
    this.listTimelines = listTimelines;
    this.transactions = transactions;
    this.clock = clock;
    this.cast = cast;
  }

  @Test
  void everythingReadIsWhatTheModelSays() {
    crowd = IntStream.range(0, PEOPLE).mapToObj(i -> cast.signUp("goose_" + i)).toList();
    for (int batch = 0; batch < BATCHES; batch++) {
      for (int deed = 0; deed < DEEDS; deed++) {
        clock.pass(Duration.ofMillis(2));
        deeds++;
        doSomething();
      }
      // one transaction for all that is read makes it no less true, and the test much faster
      transactions.read(() -> {
        assertRelations();
        assertTimelines(anybody());
        assertLists(anybody());
        return true;
      });
      assertHomeByTheIndex(anybody());
    }
  }

  private void doSomething() {
    Account who = anybody();
    if (random.nextInt(30) == 0) {
      clock.pass(Duration.ofHours(random.nextInt(20)));
    }
    switch (random.nextInt(23)) {
      case 0, 1, 2 -> {
        Account whom = anybody();
        follows.follow(who.id(), whom.username());
        model.follow(who.id(), whom.id(), deeds);
      }
      case 3, 4 -> {
        Account whom = anybody();
        follows.unfollow(who.id(), whom.username());
        model.unfollow(who.id(), whom.id());
      }
      case 5 -> delete(who);
      case 6 -> boost(who);
      case 7 -> undoBoost(who);
      case 8 -> stopListening(who, anybody());
      case 9 -> listenAgain(who, anybody());
      case 10, 11 -> listSomebody(who, anybody());
      case 12 -> followHashtag(who, HASHTAGS.get(random.nextInt(HASHTAGS.size())));
      case 13 -> edit();
      default -> write(who);
    }
  }

  /** Everybody has three lists at most, so that somebody is on two exclusive ones now and then. */
  private void listSomebody(Account who, Account whom) {
    ListTerms terms = new ListTerms("list " + random.nextInt(3), random.nextInt(3) > 0);
    PeopleList list = lists.named(who.id(), terms.name()).orElse(null);
    if (list == null) {
      if (lists.create(who.id(), terms) instanceof ListOutcome.Kept(PeopleList made)) {
        model.makeExclusive(made.id(), made.exclusive());
      }
      return;
    }
    switch (random.nextInt(12)) {
      case 0 -> {
        lists.delete(who.id(), list.id());
        model.deleteList(who.id(), list.id());
      }
      case 1, 2 -> {
        lists.change(who.id(), list.id(), list.terms(), terms);
        model.makeExclusive(list.id(), terms.exclusive());
      }
      case 3, 4, 5 -> {
        lists.remove(who.id(), list.id(), whom.username());
        model.list(who.id(), list.id(), whom.id(), false);
      }
      default -> {
        lists.add(who.id(), list.id(), whom.username());
        model.list(who.id(), list.id(), whom.id(), true);
      }
    }
  }

  private void write(Account author) {
    Model.Written answered = random.nextInt(3) == 0 ? anyPost() : null;
    Account mentioned = anybody();
    Visibility visibility =
        Visibility.values()[random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(2)];
    Set<String> hashtags = anyHashtags();
    String text =
        "deed "
            + deeds
            + signed(hashtags)
            + (random.nextInt(4) == 0 ? " @" + mentioned.username() : "");
    Set<Long> mentions =
        text.contains("@") && mentioned.id() != author.id() ? Set.of(mentioned.id()) : Set.of();
    Long answeredId = answered == null ? null : answered.id();
    boolean possible =
        answered == null || (answered.original() == null && model.sees(author.id(), answered));
    switch (posts.write(author.id(), new Writing(text, "", visibility, answeredId))) {
      case PostOutcome.Written(long id) -> {
        assertThat(possible).isTrue();
        model.write(new Model.Written(id, author.id(), visibility, answered, mentions, null));
        model.tag(id, hashtags);
      }
      case PostOutcome.NothingToAnswer _ -> assertThat(possible).isFalse();
      case PostOutcome refused -> throw new AssertionError(refused);
    }
  }

  private Set<String> anyHashtags() {
    return HASHTAGS.stream().filter(_ -> random.nextInt(6) == 0).collect(Collectors.toSet());
  }

  private static String signed(Set<String> hashtags) {
    return hashtags.stream().map(name -> " #" + name).collect(Collectors.joining());
  }

  private void edit() {
    Model.Written post = anyPost();
    if (post != null && post.original() == null) {
      Set<String> hashtags = anyHashtags();
      edits.edit(post.author(), post.id(), "deed " + deeds + signed(hashtags), "");
      model.tag(post.id(), hashtags);
    }
  }

  private void followHashtag(Account who, String name) {
    if (random.nextInt(3) == 0) {
      followedHashtags.unfollow(who.id(), name);
      model.unfollowHashtag(who.id(), name);
    } else {
      followedHashtags.follow(who.id(), name);
      model.followHashtag(who.id(), name);
    }
  }

  private Model.@Nullable Written anyPost() {
    List<Model.Written> all = model.posts();
    int among = random.nextBoolean() ? all.size() : Math.min(20, all.size());
    return all.isEmpty() ? null : all.get(all.size() - 1 - random.nextInt(among));
  }

  /** Somebody deletes any post, which works for their own only. */
  private void delete(Account who) {
    Model.Written post = anyPost();
    if (post != null) {
      assertThat(posts.delete(who.id(), post.id())).isEqualTo(model.delete(post, who.id()));
    }
  }

  private void boost(Account who) {
    Model.Written post = anyPost();
    if (post == null) {
      return;
    }
    boolean sees = post.original() == null && model.sees(who.id(), post);
    boolean own = post.visibility() == Visibility.FOLLOWERS && post.author() == who.id();
    switch (boosts.boost(who.id(), name(post.author()), post.id())) {
      case ReactionOutcome.Done _ -> {
        assertThat(sees && (post.isOpen() || own)).isTrue();
        if (!model.hasBoosted(who.id(), post)) {
          long id = database.value(Long.class, "SELECT max(id) FROM post");
          Visibility same = post.visibility();
          model.write(new Model.Written(id, who.id(), same, null, Set.of(), post));
        }
      }
      case ReactionOutcome.Refused _ -> assertThat(sees && !post.isOpen() && !own).isTrue();
      case ReactionOutcome.Gone _, ReactionOutcome.UndoneUnseen _ -> assertThat(sees).isFalse();
    }
  }

  private void undoBoost(Account who) {
    Model.Written post = anyPost();
    if (post != null && post.original() != null) {
      boosts.undo(post.author(), name(post.shown().author()), post.shown().id());
      model.undoBoost(post.author(), post.shown());
    } else if (post != null) {
      boosts.undo(who.id(), name(post.author()), post.id());
      model.undoBoost(who.id(), post);
    }
  }

  private void stopListening(Account who, Account whom) {
    switch (random.nextInt(6)) {
      case 0 -> {
        blocks.block(who.id(), whom.username());
        model.block(who.id(), whom.id());
      }
      case 1, 2, 3 -> {
        Duration length = random.nextBoolean() ? null : Duration.ofHours(1 + random.nextInt(24));
        long until = length == null ? Long.MAX_VALUE : clock.millis() + length.toMillis();
        mutes.mute(who.id(), whom.username(), new MuteTerms(length, false));
        model.mute(who.id(), whom.id(), until);
      }
      default -> {
        hiddenBoosts.hide(who.id(), whom.username());
        model.hideBoosts(who.id(), whom.id(), true);
      }
    }
  }

  private void listenAgain(Account who, Account whom) {
    boolean follow = random.nextBoolean();
    boolean beFollowed = random.nextBoolean();
    for (Account other : crowd) {
      if (random.nextInt(4) == 0) {
        blocks.unblock(who.id(), other.username(), new Renewal(follow, beFollowed));
        model.unblock(who.id(), other.id(), follow, beFollowed);
      }
    }
    mutes.unmute(who.id(), whom.username());
    model.mute(who.id(), whom.id(), 0);
    hiddenBoosts.show(who.id(), whom.username());
    model.hideBoosts(who.id(), whom.id(), false);
  }

  private String name(long id) {
    return crowd.stream().filter(it -> it.id() == id).findFirst().orElseThrow().username();
  }

  private Account anybody() {
    return crowd.get(random.nextInt(crowd.size()));
  }

  private void assertRelations() {
    for (Account one : crowd) {
      long id = one.id();
      assertThat(follows.counts(id))
          .isEqualTo(new FollowCounts(model.followersOf(id), model.followed(id)));
      assertThat(posts.count(id)).isEqualTo(model.count(id));
      Account other = anybody();
      assertThat(follows.isFollowing(id, other.id())).isEqualTo(model.follows(id, other.id()));
    }
  }

  private void assertTimelines(Account viewer) {
    assertPages(
        byId(page -> home.page(viewer.id(), page)),
        TimelineEntry::id,
        model.home(viewer.id(), clock.millis()));
    for (long list : model.listsOf(viewer.id())) {
      assertPages(
          byId(page -> listTimelines.page(FilterOwner.unfiltered(viewer.id()), list, page)),
          TimelineEntry::id,
          model.list(viewer.id(), list, clock.millis()));
    }
    long author = anybody().id();
    boolean replies = random.nextBoolean();
    assertPages(
        byId(page -> timelines.profile(author, replies, viewer.id(), page)),
        TimelineEntry::id,
        model.profile(author, replies, viewer.id()));
    assertPages(
        byId(page -> timelines.explore(FilterOwner.unfiltered(viewer.id()), page)),
        Post::id,
        model.explore(viewer.id(), clock.millis()));
    for (String name : HASHTAGS) {
      assertPages(
          byId(page -> timelines.tagged(name, FilterOwner.unfiltered(viewer.id()), page)),
          Post::id,
          model.tagged(name, viewer.id(), clock.millis()));
    }
  }

  /** Within a transaction the SQL answers, outside of one the index. */
  private void assertHomeByTheIndex(Account viewer) {
    assertThat(index.page(viewer.id(), Keyset.first(1))).isPresent();
    assertPages(
        byId(page -> home.page(viewer.id(), page)),
        TimelineEntry::id,
        model.home(viewer.id(), clock.millis()));
  }

  private <T> Walk<Long, T> byId(Function<Keyset<Long>, Slice<T>> list) {
    return new Walk<>(list, Long::valueOf, anySize());
  }

  private void assertLists(Account account) {
    long viewer = anybody().id();
    assertPages(
        byDate(page -> people.followers(account.id(), viewer, page)),
        person -> person.account().id(),
        model.followers(account.id(), viewer));
    Walk<FollowKey, Person> following =
        byDate(page -> people.following(account.id(), viewer, page));
    assertPages(following, person -> person.account().id(), model.following(account.id(), viewer));
    assertThat(Walk.items(following.older()))
        .allSatisfy(person -> {
          long id = person.account().id();
          assertThat(person.relation().self()).isEqualTo(id == viewer);
          assertThat(person.relation().following()).isEqualTo(model.follows(viewer, id));
          assertThat(person.relation().followsYou()).isEqualTo(model.follows(id, viewer));
        });
  }

  private Walk<FollowKey, Person> byDate(Function<Keyset<FollowKey>, Slice<Person>> list) {
    return new Walk<>(list, cursor -> FollowKey.read(cursor).orElse(null), anySize());
  }

  /** Pages of 1 to 9 or of 20 to 40: long lists would take long in small ones. */
  private int anySize() {
    return deeds < 4L * DEEDS ? 1 + random.nextInt(9) : 20 + random.nextInt(21);
  }

  private static <K, T> void assertPages(
      Walk<K, T> walk, Function<T, Long> id, List<Long> expected) {
    List<Slice<T>> pages = walk.older();
    assertThat(Walk.items(pages)).extracting(id::apply).containsExactlyElementsOf(expected);
    List<Slice<T>> back = walk.newer(pages.getLast());
    assertThat(back.reversed()).isEqualTo(pages);
  }
}
