package social.skein.timeline.index;

import java.util.Arrays;

/** Whom each account follows: ordinals, ascending, in one array for each follower. */
final class FollowSets {
  private static final int[] NOBODY = {};
  private static final int ARRAY_HEADER = 16;
  private static final int PER_ACCOUNT = 8;

  private int[][] sets = {};
  private int[] counts = {};
  private long edges;
  private long bytes;

  /**
   * Gives a follower all they follow.
   *
   * @param followed the array itself is kept
   */
  void fill(int follower, int[] followed) {
    ensure(follower);
    Arrays.sort(followed);
    replace(follower, followed);
    edges += followed.length - counts[follower];
    counts[follower] = followed.length;
  }

  /** Adds an edge, unless it is there. */
  void add(int follower, int followed) {
    ensure(follower);
    int[] set = of(follower);
    int count = counts[follower];
    int at = Arrays.binarySearch(set, 0, count, followed);
    if (at >= 0) {
      return;
    }
    int place = -at - 1;
    int[] target = count < set.length ? set : Arrays.copyOf(set, Growth.beyond(count));
    System.arraycopy(set, place, target, place + 1, count - place);
    target[place] = followed;
    replace(follower, target);
    counts[follower]++;
    edges++;
  }

  /** Removes an edge, if it is there. */
  void remove(int follower, int followed) {
    int[] set = of(follower);
    int count = count(follower);
    int place = Arrays.binarySearch(set, 0, count, followed);
    if (place < 0) {
      return;
    }
    System.arraycopy(set, place + 1, set, place, count - place - 1);
    counts[follower]--;
    edges--;
  }

  private void ensure(int follower) {
    if (follower >= counts.length) {
      int length = Growth.beyond(follower);
      sets = Arrays.copyOf(sets, length);
      counts = Arrays.copyOf(counts, length);
    }
  }

  @SuppressWarnings("NullAway") // new rows of an array are null until they are filled
  private void replace(int follower, int[] set) {
    int[] before = sets[follower];
    bytes += size(set) - (before == null ? 0 : size(before));
    sets[follower] = set;
  }

  private static long size(int[] set) {
    int evenly = set.length + set.length % 2; // objects take multiples of eight bytes
    return ARRAY_HEADER + (long) Integer.BYTES * evenly;
  }

  /** Whom somebody follows: the first {@link #count} entries. */
  @SuppressWarnings("NullAway") // new rows of an array are null until they are filled
  int[] of(int follower) {
    int[] set = follower < sets.length ? sets[follower] : null;
    return set == null ? NOBODY : set;
  }

  int count(int follower) {
    return follower < counts.length ? counts[follower] : 0;
  }

  boolean contains(int follower, int followed) {
    return Arrays.binarySearch(of(follower), 0, count(follower), followed) >= 0;
  }

  long edges() {
    return edges;
  }

  long bytes() {
    return bytes + (long) PER_ACCOUNT * counts.length;
  }
}
