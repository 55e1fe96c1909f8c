package social.skein.cli.seed;

import java.util.random.RandomGenerator;

/** How many each account follows: lognormal(ln 41, 1), scaled to a given sum. */
final class FollowingCounts {

  private static final double MEDIAN = 41;
  private static final double SIGMA = 1.0;

  private FollowingCounts() {}

  static int[] draw(int accounts, int follows, RandomGenerator random) {
    double[] wishes = new double[accounts];
    for (int account = 0; account < accounts; account++) {
      wishes[account] = MEDIAN * Math.exp(SIGMA * random.nextGaussian());
    }
    double scale = scale(wishes, follows);
    int[] counts = new int[accounts];
    double sum = 0;
    long given = 0;
    // Rounding the running sum, not each count, keeps the total exact.
    for (int account = 0; account < accounts; account++) {
      sum += Math.min(wishes[account] * scale, accounts - 1);
      counts[account] = (int) Math.min(Math.round(sum) - given, accounts - 1);
      given += counts[account];
    }
    return counts;
  }

  private static double scale(double[] wishes, int follows) {
    double low = 0;
    double high = 1;
    while (capped(wishes, high) < follows) {
      high *= 2;
    }
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (capped(wishes, middle) < follows) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double capped(double[] wishes, double scale) {
    double sum = 0;
    for (double wish : wishes) {
      sum += Math.min(wish * scale, wishes.length - 1);
    }
    return sum;
  }
}
