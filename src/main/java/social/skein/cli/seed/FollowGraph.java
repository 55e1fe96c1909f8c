package social.skein.cli.seed;

import java.util.Arrays;
import java.util.Objects;

/** Who follows whom among accounts 0 to N-1, without self-follows or duplicates. */
public final class FollowGraph {

  // Account a follows followed[starts[a]] up to followed[starts[a + 1] - 1], in ascending order.
  private final int[] starts;
  private final int[] followed;

  FollowGraph(int[] starts, int[] followed) {
    this.starts = starts;
    this.followed = followed;
  }

  /** The number of accounts; their indexes are 0 to one below it. */
  public int accounts() {
    return starts.length - 1;
  }

  /** The number of follows in the whole graph. */
  public int follows() {
    return followed.length;
  }

  /**
   * How many accounts this one follows.
   *
   * @throws IndexOutOfBoundsException if there is no such account
   */
  public int followingCount(int account) {
    Objects.checkIndex(account, accounts());
    return starts[account + 1] - starts[account];
  }

  /** How many follow each account, by account index; a new array each time. */
  public int[] followerCounts() {
    int[] counts = new int[accounts()];
    for (int account : followed) {
      counts[account]++;
    }
    return counts;
  }

  /**
   * Whether one account follows another, found in time logarithmic in what the follower follows.
   *
   * @throws IndexOutOfBoundsException if there is no such follower
   */
  public boolean contains(int follower, int account) {
    Objects.checkIndex(follower, accounts());
    return Arrays.binarySearch(followed, starts[follower], starts[follower + 1], account) >= 0;
  }

  /** Visits every follow once, in ascending order of follower and then of followed. */
  public void forEach(Visitor visitor) {
    for (int follower = 0; follower < accounts(); follower++) {
      for (int at = starts[follower]; at < starts[follower + 1]; at++) {
        visitor.follow(follower, followed[at]);
      }
    }
  }

  /** Receives the follows of a graph one by one. */
  @FunctionalInterface
  public interface Visitor {

    /** One account, by its index, follows another. */
    void follow(int follower, int followed);
  }
}
