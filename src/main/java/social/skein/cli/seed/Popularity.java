package social.skein.cli.seed;

import java.util.random.RandomGenerator;

/** How likely each account is to be followed: a power law that leaves a few hubs at its end. */
final class Popularity {

  // Followers with density k^-2.3 fall with the rank r of an account as r^(-1 / (2.3 - 1)).
  private static final double FALL = 1 / (2.3 - 1);
  private static final int LARGEST_HUB = 100_000;

  private Popularity() {}

  /** Weights by account, hubs at random places; the largest hub expects a tenth of the people. */
  static double[] draw(int accounts, int follows, RandomGenerator random) {
    double shift = shift(accounts, follows);
    double[] weights = new double[accounts];
    for (int rank = 0; rank < accounts; rank++) {
      int place = random.nextInt(rank + 1);
      weights[rank] = weights[place];
      weights[place] = Math.pow(rank + 1 + shift, -FALL);
    }
    return weights;
  }

  // Without a shift of the ranks the first hub of a million would be followed by one in five.
  private static double shift(int accounts, int follows) {
    double hub = Math.min(LARGEST_HUB, accounts / 10.0);
    double low = 0;
    double high = accounts;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (follows * firstShare(accounts, middle) > hub) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double firstShare(int accounts, double shift) {
    double rest = 1 - FALL;
    double sum = (Math.pow(accounts + 0.5 + shift, rest) - Math.pow(0.5 + shift, rest)) / rest;
    return Math.pow(1 + shift, -FALL) / sum;
  }
}
