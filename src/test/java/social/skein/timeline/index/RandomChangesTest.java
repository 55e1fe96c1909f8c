package social.skein.timeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.Seed;

/** After thousands of random changes, whatever an index answers is what plain collections say. */
@Tag("no-database")
class RandomChangesTest {
  private static final long PLENTY = 1 << 30;

  /** What a dozen people need who keep but a hundred posts each. */
  private static final long LITTLE = 160_000;

  /** Some forty ids to a day. */
  private static final long STEP = Viewer.DAY / 40;

  private static final long NOW = 1_000;
  private static final int PEOPLE = 12;
  private static final List<String> HASHTAGS = List.of("a", "b", "c", "d");
  private static final int BATCHES = 1_500;
  private static final int MOST_CHANGES = 20;
  private static final int PAGES = 6;

  private final Random random = Seed.random("RandomChangesTest");
  private final PlainHomes homes = new PlainHomes();
  private final List<Change> log = new ArrayList<>();
  private TimelineIndex index = new TimelineIndex(PLENTY, 0);
  private long newest = 100_000 * STEP;
  private int answered;
  private int refused;

  @Test
  void withPlentyOfMemoryEveryPageIsThatOfPlainCollections() {
    change(PLENTY);

    assertThat(refused).isZero();
    assertThat(index.size().tail()).isEqualTo(Integer.MAX_VALUE);
    assertThat(index.size().posts()).isEqualTo(homes.written(0).size());
  }

  @Test
  void withLittleMemoryItRefusesWhatItDoesNotHoldAndIsNeverWrong() {
    index = new TimelineIndex(LITTLE, 0);
    change(LITTLE);

    assertThat(refused).isPositive();
    assertThat(answered).isGreaterThan(refused);
    assertThat(index.size().bytes()).isLessThanOrEqualTo(LITTLE);
  }

  private void change(long budget) {
    for (int batch = 0; batch < BATCHES; batch++) {
      int before = log.size();
      for (int left = random.nextInt(MOST_CHANGES); left >= 0; left--) {
        Change change = anything();
        log.add(change);
        homes.apply(change);
      }
      // now and then also what was applied before
      int from = random.nextInt(4) == 0 ? random.nextInt(log.size()) : before;
      List<Change> news = log.subList(Math.min(from, before), log.size());
      assertThat(index.apply(news, lacking())).isTrue();
      if (random.nextInt(100) == 0) {
        rebuild(budget);
      }
      for (int page = 0; page < PAGES; page++) {
        comparePage();
      }
    }
  }

  /** As from a database in which more is to be read than the log said at the noted position. */
  private void rebuild(long budget) {
    int noted = random.nextInt(log.size());
    index = homes.indexed(budget, log.get(noted).seq());
    assertThat(index.apply(log, lacking())).isTrue();
  }

  /** Of all hashtags what there is by now; it takes those that it lacks. */
  private Map<String, long[]> lacking() {
    return HASHTAGS.stream().collect(Collectors.toMap(name -> name, homes::tagged));
  }

  private Change anything() {
    long seq = log.size() + 1L;
    long who = anybody();
    return switch (random.nextInt(31)) {
      case 0, 1, 2 -> new Change.Followed(seq, who, somebodyElse(who));
      case 3 -> new Change.Unfollowed(seq, who, somebodyElse(who));
      case 4 -> deleted(seq, newestOf(who));
      case 5 -> new Change.Deleted(seq, who, 1 + random.nextLong(newest));
      case 6 -> deleted(seq, anything(who));
      // such as an import has: of some time in the past
      case 7 -> new Change.Posted(seq, who, unused(1 + random.nextLong(newest)), hashtags());
      case 8 -> new Change.Renamed(seq, who);
      case 9 -> new Change.Muted(seq, who, somebodyElse(who), NOW - 2 + random.nextInt(5));
      case 10 -> new Change.Unmuted(seq, who, somebodyElse(who));
      case 11 -> new Change.Blocked(seq, who, somebodyElse(who));
      case 12 -> new Change.Unblocked(seq, who, somebodyElse(who));
      case 13 -> new Change.BoostsHidden(seq, who, somebodyElse(who));
      case 14 -> new Change.BoostsShown(seq, who, somebodyElse(who));
      case 15, 16, 17 -> new Change.Replied(seq, who, next(), somebodyElse(who), hashtags());
      case 26 -> new Change.SetApart(seq, who, somebodyElse(who));
      case 27 -> new Change.PutBack(seq, who, somebodyElse(who));
      case 18, 19, 20, 21 -> boosted(seq, who);
      case 22 -> new Change.HashtagFollowed(seq, who, hashtag());
      case 23 -> new Change.HashtagUnfollowed(seq, who, hashtag());
      case 24 -> edited(seq, anything(who));
      default -> new Change.Posted(seq, who, next(), hashtags());
    };
  }

  private String hashtag() {
    return HASHTAGS.get(random.nextInt(HASHTAGS.size()));
  }

  private List<String> hashtags() {
    return HASHTAGS.stream().filter(_ -> random.nextInt(5) == 0).toList();
  }

  private Change edited(long seq, PlainHomes.@Nullable Row row) {
    return row == null || row.isBoost()
        ? new Change.Renamed(seq, anybody())
        : new Change.Edited(seq, row.author(), row.id(), row.answered(), hashtags());
  }

  private long next() {
    newest += random.nextLong(2 * STEP) + 1;
    return newest;
  }

  private Change deleted(long seq, PlainHomes.@Nullable Row row) {
    return row == null
        ? new Change.Renamed(seq, anybody())
        : new Change.Deleted(seq, row.author(), row.id());
  }

  /** Mostly of something new, each at most once by the same. */
  private Change boosted(long seq, long who) {
    PlainHomes.Row row = random.nextBoolean() ? newestOf(anybody()) : anything(anybody());
    boolean fits =
        row != null
            && !row.isBoost()
            && homes.written(who).stream().noneMatch(own -> own.original() == row.id());
    return fits
        ? new Change.Boosted(seq, who, next(), row.id(), row.author())
        : new Change.Renamed(seq, who);
  }

  private long anybody() {
    return 1 + random.nextInt(PEOPLE);
  }

  private long somebodyElse(long who) {
    return 1 + (who + random.nextInt(PEOPLE - 1)) % PEOPLE;
  }

  private PlainHomes.@Nullable Row newestOf(long author) {
    List<PlainHomes.Row> all = homes.written(author);
    return all.isEmpty() ? null : all.getLast();
  }

  private PlainHomes.@Nullable Row anything(long author) {
    List<PlainHomes.Row> all = homes.written(author);
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private long unused(long id) {
    return homes.has(id) ? next() : id;
  }

  private void comparePage() {
    long viewer = 1 + random.nextInt(PEOPLE + 1);
    Keyset<Long> page = anyPage();
    Optional<long[]> found = index.page(viewer, page, NOW);
    if (found.isEmpty()) {
      refused++;
      return;
    }
    answered++;
    assertThat(LongStream.of(found.get()).boxed())
        .as("%s of %d after %d changes", page, viewer, log.size())
        .containsExactlyElementsOf(homes.page(viewer, page, NOW));
    long author = anybody();
    assertThat(index.shows(viewer, author, NOW)).isEqualTo(homes.listensTo(viewer, author, NOW));
  }

  private Keyset<Long> anyPage() {
    int size = 1 + random.nextInt(40);
    long key =
        random.nextBoolean() ? newest - random.nextLong(300 * STEP) : 1 + random.nextLong(newest);
    return switch (random.nextInt(4)) {
      case 0 -> new Keyset<>(key, null, size);
      case 1 -> new Keyset<>(null, key, size);
      default -> Keyset.first(size);
    };
  }
}
