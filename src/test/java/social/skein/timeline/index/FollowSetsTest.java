package social.skein.timeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class FollowSetsTest {
  private static final int JOHN = 0;
  private static final int SUSAN = 9;

  private final FollowSets follows = new FollowSets();

  @Test
  void nobodyFollowsAnybodyAtFirst() {
    assertThat(followed(SUSAN)).isEmpty();
    assertThat(follows.contains(SUSAN, JOHN)).isFalse();
    follows.remove(SUSAN, JOHN);
    assertThat(follows.edges()).isZero();
  }

  @Test
  void aSetIsAscendingHoweverItCameAbout() {
    follows.fill(JOHN, new int[] {8, 2, 5});
    IntStream.of(7, 1, 9, 3, 5).forEach(followed -> follows.add(JOHN, followed));

    assertThat(followed(JOHN)).containsExactly(1, 2, 3, 5, 7, 8, 9);
    assertThat(follows.edges()).isEqualTo(7);
  }

  @Test
  void anEdgeIsThereOnceAndGoneAtOnce() {
    follows.add(SUSAN, 3);
    follows.add(SUSAN, 3);
    assertThat(follows.edges()).isEqualTo(1);
    assertThat(follows.contains(SUSAN, 3)).isTrue();

    follows.remove(SUSAN, 3);
    follows.remove(SUSAN, 3);
    assertThat(follows.edges()).isZero();
    assertThat(follows.contains(SUSAN, 3)).isFalse();
  }

  @Test
  void fillingAgainReplacesWhatWasThere() {
    follows.fill(JOHN, new int[] {1, 2, 3});
    follows.fill(JOHN, new int[] {4});

    assertThat(followed(JOHN)).containsExactly(4);
    assertThat(follows.edges()).isEqualTo(1);
  }

  @Test
  void theBytesAreThoseOfTheArrays() {
    follows.add(SUSAN, 1);
    long before = follows.bytes();

    follows.fill(JOHN, IntStream.range(1, 1_001).toArray());

    assertThat(follows.bytes() - before).isBetween(4_000L, 4_100L);
  }

  private int[] followed(int follower) {
    return Arrays.copyOf(follows.of(follower), follows.count(follower));
  }
}
