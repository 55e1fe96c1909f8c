package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import social.skein.account.Account;
import social.skein.filter.FilterOwner;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Seed;
import social.skein.testkit.SkeinTest;
import social.skein.timeline.WriterMemory.Listing;
import social.skein.timeline.WriterMemory.Written;

/**
 * Many writers at once, with the index built anew under their hands: everybody always reads what
 * they wrote, index and SQL never differ, and whenever the writers pause every home and the
 * timelines of lists are what plain collections say. {@code -Dskein.deeds=} sets how much is done.
 */
@SkeinTest
class ManyWritersTest {
  private static final int DEEDS = Integer.getInteger("skein.deeds", 50_000);
  private static final int WRITERS = 4;
  private static final int PEOPLE_EACH = 6;
  private static final int ROUNDS = 10;
  private static final int PAGE = 20;

  private final Doors doors;
  private final HomeIndex index;
  private final HomeCheck check;
  private final MeterRegistry meters;
  private final Cast cast;
  private final Random random = Seed.random("ManyWritersTest");

  ManyWritersTest(
      AutowireCapableBeanFactory beans,
      HomeIndex index,
      HomeCheck check,
      MeterRegistry meters,
      Cast cast) {
    this.doors = Doors.of(beans);
    this.index = index;
    this.check = check;
    this.meters = meters;
    this.cast = cast;
  }

  @Test
  void timelinesAreRightWhateverManyDoAtOnce() {
    List<Account> everybody =
        IntStream.range(0, WRITERS * PEOPLE_EACH).mapToObj(i -> cast.signUp("goose_" + i)).toList();
    List<Writer> writers =
        IntStream.range(0, WRITERS).mapToObj(number -> writer(number, everybody)).toList();
    double before = served("index");
    double bySqlBefore = served("sql");
    for (int round = 0; round < ROUNDS; round++) {
      List<Callable<Boolean>> work = new ArrayList<>(writers);
      work.add(index::build);
      AtOnce.run(work);
      for (int i = 0; i < everybody.size(); i++) {
        assertTimelines(everybody.get(i).id(), writers.get(i / PEOPLE_EACH).memory, all(writers));
      }
    }
    double byIndex = served("index") - before;
    assertThat(byIndex).isGreaterThan(DEEDS / 5.0);
    assertThat(served("sql") - bySqlBefore).isLessThan(byIndex / 100);
  }

  private Writer writer(int number, List<Account> everybody) {
    List<Account> people = everybody.subList(number * PEOPLE_EACH, (number + 1) * PEOPLE_EACH);
    int deeds = DEEDS / ROUNDS / WRITERS;
    return new Writer(doors, check, everybody, people, deeds, new Random(random.nextLong()));
  }

  private double served(String engine) {
    return meters.get("skein.home.pages").tag("engine", engine).counter().count();
  }

  /** What anybody wrote, the newest first. */
  private static List<Written> all(List<Writer> writers) {
    return writers.stream()
        .flatMap(writer -> writer.memory.posts().stream())
        .sorted(Comparator.comparingLong(Written::id).reversed())
        .toList();
  }

  private void assertTimelines(long viewer, WriterMemory memory, List<Written> all) {
    FilterOwner reader = FilterOwner.unfiltered(viewer);
    assertPosts(
        page -> doors.home().page(reader, page), all, post -> memory.showsAtHome(viewer, post));
    assertThat(check.check(viewer)).isInstanceOf(HomeCheck.Finding.Same.class);
    for (Listing list : memory.listsOf(viewer)) {
      assertPosts(
          page -> doors.listTimelines().page(reader, list.id(), page),
          all,
          post -> list.people().contains(post.author()));
    }
  }

  /** The first page, and one out of the middle. */
  private static void assertPosts(
      Function<Keyset<Long>, Slice<TimelineEntry>> timeline,
      List<Written> all,
      Predicate<Written> shown) {
    List<Long> expected = all.stream().filter(shown).map(Written::id).toList();
    assertThat(posts(timeline, Keyset.first(PAGE))).isEqualTo(first(expected));
    if (expected.size() > PAGE) {
      int at = expected.size() / 2;
      assertThat(posts(timeline, new Keyset<>(expected.get(at), null, PAGE)))
          .isEqualTo(first(expected.subList(at + 1, expected.size())));
    }
  }

  /** A page's worth of posts; boosts stand between them, and change nothing about them. */
  private static List<Long> posts(
      Function<Keyset<Long>, Slice<TimelineEntry>> timeline, Keyset<Long> from) {
    List<Long> found = new ArrayList<>();
    for (Keyset<Long> next = from; found.size() < PAGE; ) {
      Slice<TimelineEntry> page = timeline.apply(next);
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

  private static List<Long> first(List<Long> ids) {
    return ids.subList(0, Math.min(PAGE, ids.size()));
  }
}
