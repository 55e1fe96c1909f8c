package social.skein.timeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.platform.paging.Keyset;

@Tag("no-database")
class TimelineIndexTest {
  private static final long PLENTY = 1 << 30;
  private static final long JOHN = 1L << 40;
  private static final long SUSAN = JOHN + 1;
  private static final long DAVID = JOHN + 2;

  private final TimelineIndex index = new TimelineIndex(PLENTY, 100);

  @Test
  void aHomeIsTheViewersPostsAndThoseOfWhomTheyFollow() {
    index.written(JOHN, new long[] {10, 40, 0}, 2);
    index.written(SUSAN, new long[] {20}, 1);
    index.written(DAVID, new long[] {30}, 1);
    index.following(JOHN, new long[] {SUSAN, 0}, 1);

    assertThat(home(index, JOHN)).containsExactly(40L, 20L, 10L);
    assertThat(home(index, SUSAN)).containsExactly(20L);
    assertThat(home(index, 99)).isEmpty();
    assertThat(index.shows(JOHN, SUSAN, 0)).isTrue();
    assertThat(index.shows(JOHN, JOHN, 0)).isTrue();
    assertThat(index.shows(SUSAN, JOHN, 0)).isFalse();
    assertThat(index.shows(JOHN, 99, 0)).isFalse();
  }

  @Test
  void followingSomebodyBringsTheirOlderPostsAtOnceAndUnfollowingTakesThem() {
    index.written(SUSAN, new long[] {20, 30}, 2);

    index.apply(
        List.of(new Change.Followed(101, JOHN, SUSAN), new Change.Posted(102, JOHN, 25, List.of())),
        Map.of());
    assertThat(home(index, JOHN)).containsExactly(30L, 25L, 20L);

    index.apply(List.of(new Change.Unfollowed(103, JOHN, SUSAN)), Map.of());
    assertThat(home(index, JOHN)).containsExactly(25L);
  }

  @Test
  void whatWasAppliedBeforeIsPassedOver() {
    index.apply(
        List.of(new Change.Posted(101, JOHN, 25, List.of()), new Change.Deleted(102, JOHN, 25)),
        Map.of());

    index.apply(
        List.of(
            new Change.Posted(99, JOHN, 7, List.of()), new Change.Posted(101, JOHN, 25, List.of())),
        Map.of());

    assertThat(index.position()).isEqualTo(102);
    assertThat(home(index, JOHN)).isEmpty();
  }

  @Test
  void aLoadCannotBeAppliedAndNothingBehindItIs() {
    boolean applied =
        index.apply(
            List.of(
                new Change.Posted(101, JOHN, 25, List.of()),
                new Change.Loaded(102),
                new Change.Posted(103, JOHN, 26, List.of())),
            Map.of());

    assertThat(applied).isFalse();
    assertThat(index.position()).isEqualTo(101);
    assertThat(home(index, JOHN)).containsExactly(25L);
  }

  @Test
  void aLoadThatIsKnownAlreadyIsPassedOver() {
    assertThat(
            index.apply(
                List.of(new Change.Loaded(100), new Change.Posted(101, JOHN, 25, List.of())),
                Map.of()))
        .isTrue();
  }

  @Test
  void outOfLittleMemoryComeThePagesThatItHoldsAndNoOthers() {
    TimelineIndex small = new TimelineIndex(20_000, 0);
    small.written(JOHN, LongStream.rangeClosed(1, 100_000).toArray(), 100_000);
    small.written(SUSAN, new long[] {50}, 1);
    small.following(SUSAN, new long[] {JOHN}, 1);

    assertThat(small.size().bytes()).isLessThanOrEqualTo(20_000);
    int kept = small.size().tail();
    assertThat(home(small, SUSAN)).startsWith(100_000L).hasSize(26);
    assertThat(small.page(SUSAN, new Keyset<>(100_001L - kept, null, 1), 0)).isEmpty();
    assertThat(small.page(SUSAN, new Keyset<>(null, 100_000L - kept, 1), 0)).isEmpty();
    assertThat(small.page(SUSAN, new Keyset<>(null, 100_001L - kept, 1), 0)).isPresent();
    assertThat(small.page(SUSAN, Keyset.first(kept), 0)).isEmpty();
  }

  @Test
  void itGivesUpRatherThanKeepTooLittle() {
    TimelineIndex tiny = new TimelineIndex(600, 0);

    assertThatExceptionOfType(OutOfBudget.class)
        .isThrownBy(() -> tiny.written(JOHN, LongStream.rangeClosed(1, 500).toArray(), 500))
        .withMessageContaining("1 accounts with 0 follows");
  }

  /** Otherwise an index that has just been built within its memory would soon be dropped again. */
  @Test
  void whatHasGrownBeyondTheShortestTailIsCutBeforeItGivesUp() {
    long[] posts = LongStream.rangeClosed(1, 64).toArray();
    TimelineIndex measured = new TimelineIndex(PLENTY, 0);
    measured.written(JOHN, posts, posts.length);
    TimelineIndex tight = new TimelineIndex(measured.size().bytes() + 300, 0);
    tight.written(JOHN, posts, posts.length);

    for (long id = 65; id < 1_000; id++) {
      assertThat(tight.apply(List.of(new Change.Posted(id, JOHN, id, List.of())), Map.of()))
          .isTrue();
    }

    assertThat(tight.size().tail()).isEqualTo(64);
    assertThat(home(tight, JOHN)).startsWith(999L, 998L).hasSize(26);
  }

  private static List<Long> home(TimelineIndex index, long viewer) {
    return LongStream.of(index.page(viewer, Keyset.first(25), 0).orElseThrow()).boxed().toList();
  }
}
