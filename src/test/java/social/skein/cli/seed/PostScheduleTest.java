package social.skein.cli.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PostScheduleTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(100));

  @Test
  void theSameSeedGivesTheSameScheduleAndAnotherSeedAnother() {
    assertThat(slots(100, 1_000, 1)).isEqualTo(slots(100, 1_000, 1));
    assertThat(slots(100, 1_000, 1)).isNotEqualTo(slots(100, 1_000, 2));
  }

  @Test
  void postsAscendInTimeWithinTheSpan() {
    List<PostSlot> slots = slots(100, 10_000, 1);

    assertThat(slots)
        .hasSize(10_000)
        .isSortedAccordingTo(Comparator.comparingLong(PostSlot::epochMillis));
    assertThat(slots.getFirst().epochMillis()).isGreaterThanOrEqualTo(START.toEpochMilli());
    assertThat(slots.getLast().epochMillis()).isLessThan(END.toEpochMilli());
  }

  @Test
  void postsSpreadEvenlyOverTheSpan() {
    long quarter = START.plus(Duration.ofDays(25)).toEpochMilli();

    long before = slots(10, 20_000, 4).stream().filter(s -> s.epochMillis() < quarter).count();

    assertThat(before).isCloseTo(5_000L, within(250L));
  }

  @Test
  void aTenthOfTheAuthorsWritesTwoFifthsOfThePosts() {
    int[] written = new int[1_000];
    slots(1_000, 100_000, 4).forEach(slot -> written[slot.author()]++);
    Arrays.sort(written);

    double busiest = Arrays.stream(written, 900, 1_000).sum() / 100_000.0;

    assertThat(busiest).isEqualTo(Math.pow(0.1, 1 / 2.5), within(0.02));
  }

  @Test
  void aScheduleEndsAfterItsLastPost() {
    PostSchedule schedule = new PostSchedule(1, 0, START, END);
    Iterator<PostSlot> none = schedule.draw(Randomness.of(1));

    assertThat(none.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::next);
  }

  @Test
  void anImpossibleScheduleIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PostSchedule(0, 1, START, END));
    assertThatIllegalArgumentException().isThrownBy(() -> new PostSchedule(1, -1, START, END));
    assertThatIllegalArgumentException().isThrownBy(() -> new PostSchedule(1, 1, END, START));
  }

  private static List<PostSlot> slots(int accounts, long posts, long seed) {
    List<PostSlot> slots = new ArrayList<>();
    new PostSchedule(accounts, posts, START, END)
        .draw(Randomness.of(seed))
        .forEachRemaining(slots::add);
    return slots;
  }
}
