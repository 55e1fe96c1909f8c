package social.skein.bench.http;

import java.util.Arrays;

/** A median and the interval that holds it with 95 % certainty, by the order of what was seen. */
record Span(double median, double low, double high) {

  static Span of(double[] seen) {
    double[] sorted = seen.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    // the normal approximation of the binomial; for 15 it is the 4th and the 12th
    int below = Math.max(0, (int) Math.floor((count - 1.96 * Math.sqrt(count)) / 2));
    return new Span(
        (sorted[(count - 1) / 2] + sorted[count / 2]) / 2,
        sorted[below],
        sorted[count - 1 - below]);
  }
}
