package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Boosts;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Seed;
import social.skein.testkit.SkeinTest;

/**
 * Many writers at once, with the index built anew under their hands: everybody always reads what
 * they wrote, index and SQL never differ, and whenever the writers pause every home is what plain
 * collections say. {@code -Dskein.deeds=} sets how much is done.
 */
@SkeinTest
class ManyWritersTest {
  private static final int DEEDS = Integer.getInteger("skein.deeds", 50_000);
  private static final int WRITERS = 4;
  private static final int PEOPLE_EACH = 6;
  private static final int ROUNDS = 10;
  private static final int PAGE = 20;

  private final Follows follows;
  private final Posts posts;
  private final Boosts boosts;
  private final HomeTimeline home;
  private final HomeIndex index;
  private final HomeCheck check;
  private final MeterRegistry meters;
  private final Cast cast;
  private final Random seeds = Seed.random("ManyWritersTest");
  private List<Account> everybody = List.of();

  ManyWritersTest(
      Follows follows,
      Posts posts,
      Boosts boosts,
      HomeTimeline home,
      HomeIndex index,
      HomeCheck check,
      MeterRegistry meters,
      Cast cast) {
    this.follows = follows;
    this.posts = posts;
    this.boosts = boosts;
    this.home = home;
    this.index = index;
    this.check = check;
    this.meters = meters;
    this.cast = cast;
  }

  @Test
  void homesAreRightWhateverManyDoAtOnce() throws Exception {
    everybody =
        IntStream.range(0, WRITERS * PEOPLE_EACH).mapToObj(i -> cast.signUp("goose_" + i)).toList();
    List<Writer> writers = IntStream.range(0, WRITERS).mapToObj(Writer::new).toList();
    double before = served("index");
    double bySqlBefore = served("sql");
    for (int round = 0; round < ROUNDS; round++) {
      List<Callable<Boolean>> work = new ArrayList<>(writers);
      work.add(index::build);
      AtOnce.run(work);
      everybody.forEach(viewer -> assertHome(viewer.id(), writers));
    }
    double byIndex = served("index") - before;
    assertThat(byIndex).isGreaterThan(DEEDS / 5.0);
    assertThat(served("sql") - bySqlBefore).isLessThan(byIndex / 100);
  }

  private double served(String engine) {
    return meters.get("skein.home.pages").tag("engine", engine).counter().count();
  }

  private void assertHome(long viewer, List<Writer> writers) {
    List<Long> expected =
        writers.stream()
            .flatMap(writer -> writer.written.stream())
            .filter(post -> post.author() == viewer || follows(viewer, post.author(), writers))
            .map(Model.Written::id)
            .sorted(Comparator.reverseOrder())
            .toList();
    assertThat(posts(viewer, Keyset.first(PAGE))).isEqualTo(first(expected));
    if (expected.size() > PAGE) {
      int at = expected.size() / 2;
      assertThat(posts(viewer, new Keyset<>(expected.get(at), null, PAGE)))
          .isEqualTo(first(expected.subList(at + 1, expected.size())));
    }
    assertThat(check.check(viewer)).isInstanceOf(HomeCheck.Finding.Same.class);
  }

  /** A page's worth of posts; boosts stand between them, and change nothing about them. */
  private List<Long> posts(long viewer, Keyset<Long> from) {
    List<Long> found = new ArrayList<>();
    for (Keyset<Long> next = from; found.size() < PAGE; ) {
      Slice<TimelineEntry> page = home.page(viewer, next);
      page.items().stream()
          .filter(entry -> entry.booster() == null)
          .map(TimelineEntry::id)
          .forEach(found::add);
      if (page.older() == null) {
        break;
      }
      next = new Keyset<>(page.items().getLast().id(), null, PAGE);
    }
    return first(found);
  }

  private static boolean follows(long follower, long followed, List<Writer> writers) {
    return writers.stream().anyMatch(it -> it.edges.contains(new Edge(follower, followed)));
  }

  private static List<Long> first(List<Long> ids) {
    return ids.subList(0, Math.min(PAGE, ids.size()));
  }

  private static List<Long> ids(Slice<TimelineEntry> page) {
    return page.items().stream().map(TimelineEntry::id).toList();
  }

  private static Model.Written written(long id, long author) {
    return new Model.Written(id, author, Visibility.PUBLIC, null, Set.of(), null);
  }

  private static long whose(TimelineEntry entry) {
    return entry.booster() == null ? entry.post().author().id() : entry.booster().id();
  }

  private record Edge(long follower, long followed) {}

  /** One thread, the only one that acts for its people; it remembers all they did. */
  private final class Writer implements Callable<Boolean> {
    final List<Model.Written> written = new ArrayList<>();
    final Set<Edge> edges = new HashSet<>();
    private final List<Account> people;
    private final Random random = new Random(seeds.nextLong());

    Writer(int number) {
      people = everybody.subList(number * PEOPLE_EACH, (number + 1) * PEOPLE_EACH);
    }

    @Override
    public Boolean call() {
      for (int deed = 0; deed < DEEDS / ROUNDS / WRITERS; deed++) {
        Account who = people.get(random.nextInt(people.size()));
        switch (random.nextInt(24)) {
          case 0, 1, 2, 3, 4 -> write(who);
          case 5, 6 -> delete();
          case 7, 8, 9 -> follow(who);
          case 10, 11 -> unfollow(who);
          case 12 ->
              assertThat(check.check(anybody().id()))
                  .isNotInstanceOf(HomeCheck.Finding.Different.class);
          case 13, 14 -> boost(who);
          case 15 -> undoBoost(who);
          default -> read(who);
        }
      }
      return true;
    }

    private Account anybody() {
      return everybody.get(random.nextInt(everybody.size()));
    }

    private void write(Account who) {
      switch (posts.write(who.id(), Writing.of("hello"))) {
        case PostOutcome.Written(long id) -> {
          written.add(written(id, who.id()));
          assertThat(ids(home.page(who.id(), new Keyset<>(null, id - 1, PAGE)))).contains(id);
        }
        case PostOutcome refused -> throw new AssertionError(refused);
      }
    }

    private void delete() {
      if (!written.isEmpty()) {
        Model.Written post = written.remove(random.nextInt(written.size()));
        assertThat(posts.delete(post.author(), post.id())).isTrue();
        assertThat(ids(home.page(post.author(), new Keyset<>(post.id() + 1, null, PAGE))))
            .doesNotContain(post.id());
      }
    }

    /** Something on their home, if it is still there. */
    private void boost(Account who) {
      Post post = anythingAtHome(who);
      if (post != null) {
        boosts.boost(who.id(), post.author().username(), post.id());
      }
    }

    private void undoBoost(Account who) {
      Post post = anythingAtHome(who);
      if (post != null) {
        boosts.undo(who.id(), post.author().username(), post.id());
        assertThat(home.page(who.id(), Keyset.first(PAGE)).items())
            .noneMatch(entry ->
                entry.post().id() == post.id()
                    && entry.booster() != null
                    && entry.booster().id() == who.id());
      }
    }

    private @Nullable Post anythingAtHome(Account who) {
      List<TimelineEntry> all = home.page(who.id(), Keyset.first(PAGE)).items();
      return all.isEmpty() ? null : all.get(random.nextInt(all.size())).post();
    }

    private void follow(Account who) {
      Account whom = anybody();
      follows.follow(who.id(), whom.username());
      if (who.id() != whom.id()) {
        edges.add(new Edge(who.id(), whom.id()));
      }
    }

    private void unfollow(Account who) {
      Account whom = anybody();
      follows.unfollow(who.id(), whom.username());
      edges.remove(new Edge(who.id(), whom.id()));
      if (who.id() != whom.id()) {
        assertThat(authors(home.page(who.id(), Keyset.first(PAGE)))).doesNotContain(whom.id());
      }
    }

    /** Only those they follow, each post once, newest first. */
    private void read(Account who) {
      Slice<TimelineEntry> page = home.page(who.id(), Keyset.first(PAGE));
      assertThat(ids(page)).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
      assertThat(authors(page))
          .allMatch(author -> author == who.id() || edges.contains(new Edge(who.id(), author)));
    }

    private static List<Long> authors(Slice<TimelineEntry> page) {
      return page.items().stream().map(ManyWritersTest::whose).toList();
    }
  }
}
