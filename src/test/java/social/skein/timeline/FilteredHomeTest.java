package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Sessions;
import social.skein.filter.Action;
import social.skein.filter.Context;
import social.skein.filter.End;
import social.skein.filter.Filter;
import social.skein.filter.FilterDraft;
import social.skein.filter.FilterOutcome;
import social.skein.filter.FilterOwner;
import social.skein.filter.Filters;
import social.skein.filter.Keyword;
import social.skein.graph.Follows;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Refill;
import social.skein.platform.paging.Slice;
import social.skein.post.Boosts;
import social.skein.post.EditOutcome;
import social.skein.post.Edits;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Seed;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Walk;

@SkeinTest
class FilteredHomeTest {
  private static final List<String> WORDS = List.of("goose", "duck", "swan", "heron", "crane");
  private static final int PEOPLE = 5;
  private static final int BATCHES = 6;
  private static final int DEEDS = 60;

  private final HomeTimeline home;
  private final HomeIndex index;
  private final LiveHomes live;
  private final Filters filters;
  private final Sessions sessions;
  private final Follows follows;
  private final Posts posts;
  private final Edits edits;
  private final Boosts boosts;
  private final Transactions transactions;
  private final Cast cast;
  private final Random random = Seed.random("FilteredHomeTest");
  private final Map<Long, Map<Long, Filter>> model = new HashMap<>();
  private final List<Post> written = new ArrayList<>();

  FilteredHomeTest(
      HomeTimeline home,
      HomeIndex index,
      LiveHomes live,
      Filters filters,
      Sessions sessions,
      Follows follows,
      Posts posts,
      Edits edits,
      Boosts boosts,
      Transactions transactions,
      Cast cast) {
    this.home = home;
    this.index = index;
    this.live = live;
    this.filters = filters;
    this.sessions = sessions;
    this.follows = follows;
    this.posts = posts;
    this.edits = edits;
    this.boosts = boosts;
    this.transactions = transactions;
    this.cast = cast;
  }

  /** The home without filters is what RandomDeedsTest proves; this is what is left out of it. */
  @Test
  void aFilteredHomeIsTheHomeWithoutWhatIsHidden() {
    List<Account> crowd =
        IntStream.range(0, PEOPLE).mapToObj(i -> cast.signUp("goose_" + i)).toList();
    crowd.forEach(one -> crowd.forEach(other -> follows.follow(one.id(), other.username())));
    for (int batch = 0; batch < BATCHES; batch++) {
      IntStream.range(0, DEEDS).forEach(_ -> doSomething(crowd));
      for (Account viewer : crowd) {
        FilterOwner reader = reader(viewer);
        assertHome(viewer, reader);
        transactions.read(() -> {
          assertHome(viewer, reader);
          return true;
        });
      }
    }
    assertThat(index.page(crowd.getFirst().id(), Keyset.first(1))).isPresent();
  }

  private void doSomething(List<Account> crowd) {
    Account who = crowd.get(random.nextInt(PEOPLE));
    Post post = written.isEmpty() ? null : written.get(random.nextInt(written.size()));
    switch (random.nextInt(10)) {
      case 0 -> filter(who);
      case 1 -> unfilter(who);
      case 2, 3, 4 -> {
        if (post != null) {
          boosts.boost(who.id(), post.author().username(), post.id());
        }
      }
      default -> written.add(write(who, "about " + words()));
    }
  }

  private String words() {
    return IntStream.range(0, 1 + random.nextInt(2))
        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" and "));
  }

  private void filter(Account who) {
    Action action = random.nextInt(3) == 0 ? Action.WARN : Action.HIDE;
    Set<Context> contexts = EnumSet.of(random.nextInt(4) == 0 ? Context.PUBLIC : Context.HOME);
    hide(who, action, contexts, WORDS.get(random.nextInt(WORDS.size())));
  }

  private Filter hide(Account who, Action action, Set<Context> contexts, String word) {
    FilterDraft draft =
        new FilterDraft(
            "filter " + random.nextLong(),
            action,
            contexts,
            List.of(new Keyword(word, random.nextBoolean())),
            new End.Never());
    return switch (filters.create(who.id(), draft)) {
      case FilterOutcome.Kept(Filter filter) -> {
        model.computeIfAbsent(who.id(), _ -> new HashMap<>()).put(filter.id(), filter);
        yield filter;
      }
      case FilterOutcome other -> throw new AssertionError(other);
    };
  }

  private void unfilter(Account who) {
    Map<Long, Filter> own = model.getOrDefault(who.id(), Map.of());
    own.keySet().stream()
        .findFirst()
        .ifPresent(id -> {
          assertThat(filters.delete(who.id(), id)).isTrue();
          own.remove(id);
        });
  }

  private Post write(Account who, String text) {
    long id = ((PostOutcome.Written) posts.write(who.id(), Writing.of(text))).id();
    return posts.find(who.username(), id, who.id()).orElseThrow();
  }

  private FilterOwner reader(Account account) {
    var session = sessions.findUnseen(sessions.open(account).token()).orElseThrow();
    return new FilterOwner(account.id(), session.filters());
  }

  private void assertHome(Account viewer, FilterOwner reader) {
    List<TimelineEntry> all =
        home.page(FilterOwner.unfiltered(viewer.id()), Keyset.first(5_000)).items();
    List<Long> expected =
        all.stream().filter(entry -> !hidden(viewer, entry.post())).map(TimelineEntry::id).toList();
    var walk =
        new Walk<Long, TimelineEntry>(
            page -> home.page(reader, page), Long::valueOf, 1 + random.nextInt(9));
    List<Slice<TimelineEntry>> pages = walk.older();
    assertThat(ids(Walk.items(pages))).isEqualTo(expected);
    assertThat(walk.newer(pages.getLast()).reversed()).isEqualTo(pages);
    assertThat(home.count(reader, new Keyset<>(null, 0L, 40)))
        .isEqualTo(Math.min(41, expected.size()));
  }

  private boolean hidden(Account viewer, Post post) {
    Stream<Filter> own = model.getOrDefault(viewer.id(), Map.of()).values().stream();
    return post.author().id() != viewer.id()
        && own.filter(it -> it.action() == Action.HIDE && it.contexts().contains(Context.HOME))
            .anyMatch(it -> post.text().contains(it.keywords().getFirst().text()));
  }

  private static List<Long> ids(List<TimelineEntry> entries) {
    return entries.stream().map(TimelineEntry::id).toList();
  }

  @Test
  void whereNearlyEverythingIsHiddenAPageIsGivenUpAndTheNextOneGoesOn() {
    Account john = cast.john();
    Account susan = cast.susan();
    follows.follow(john.id(), "susan");
    Post oldest = write(susan, "swan");
    transactions.run(() ->
        IntStream.range(0, Refill.MOST_EXAMINED + 50).forEach(i -> write(susan, "goose " + i)));
    hide(john, Action.HIDE, Set.of(Context.HOME), "goose");
    Keyset<Long> first = Keyset.first(20);
    Slice<TimelineEntry> page = home.page(reader(john), first);
    assertThat(page.items()).isEmpty();
    assertThat(first.cutShort(page)).isTrue();
    Slice<TimelineEntry> next =
        home.page(reader(john), new Keyset<>(Long.valueOf(page.older()), null, 20));
    assertThat(ids(next.items())).containsExactly(oldest.id());
    assertThat(next.older()).isNull();
  }

  @Test
  void anOpenHomeIsNotToldOfWhatIsHiddenAndHearsOfFiltersAndEdits() {
    Account john = cast.john();
    Account susan = cast.susan();
    follows.follow(john.id(), "susan");
    AtomicInteger told = new AtomicInteger(-1);
    try (var home = closing(live.open(reader(john), 0, told::set))) {
      assertThat(home).isNotNull();
      Post goose = write(susan, "goose");
      write(susan, "duck");
      await(told, 2);
      Filter filter = hide(john, Action.HIDE, Set.of(Context.HOME), "goose");
      await(told, 1);
      write(susan, "another goose");
      write(susan, "another duck");
      await(told, 2);
      assertThat(edits.edit(susan.id(), goose.id(), "swan", ""))
          .isInstanceOf(EditOutcome.Edited.class);
      await(told, 3);
      filters.delete(john.id(), filter.id());
      await(told, 4);
    }
  }

  private interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  private static Closing closing(LiveHome home) {
    return home::close;
  }

  private static void await(AtomicInteger told, int count) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (told.get() != count) {
      assertThat(System.nanoTime()).as("told %s, not %s", told, count).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
