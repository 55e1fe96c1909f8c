package social.skein.cli.seed;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws whom an account follows: by weight, never twice, never itself. */
final class FollowedSampler {

  private static final int DENSE = 8;

  private final double[] weights;
  private final AliasTable table;
  private final int[] lastFollower;

  FollowedSampler(double[] weights) {
    this.weights = weights;
    this.table = new AliasTable(weights);
    this.lastFollower = new int[weights.length];
    Arrays.fill(lastFollower, -1);
  }

  /** Fills a range in ascending order; each follower may be asked for once. */
  void sample(int follower, int[] into, int from, int to, RandomGenerator random) {
    if (to - from > weights.length / DENSE) {
      dense(follower, into, from, to, random);
    } else {
      sparse(follower, into, from, to, random);
    }
  }

  private void sparse(int follower, int[] into, int from, int to, RandomGenerator random) {
    for (int at = from; at < to; ) {
      int account = table.draw(random);
      if (account != follower && lastFollower[account] != follower) {
        lastFollower[account] = follower;
        into[at++] = account;
      }
    }
    Arrays.sort(into, from, to);
  }

  // Drawing again until all are new would take ever longer here. The smallest of exponential
  // waiting times with the weights as rates are the same draw without replacement.
  private void dense(int follower, int[] into, int from, int to, RandomGenerator random) {
    double[] waits = new double[weights.length];
    for (int account = 0; account < waits.length; account++) {
      waits[account] =
          account == follower
              ? Double.POSITIVE_INFINITY
              : random.nextExponential() / weights[account];
    }
    double[] sorted = waits.clone();
    Arrays.sort(sorted);
    double last = sorted[to - from - 1];
    int at = from;
    for (int account = 0; at < to; account++) {
      if (waits[account] <= last) {
        into[at++] = account;
      }
    }
  }
}
