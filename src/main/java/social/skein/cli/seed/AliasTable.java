package social.skein.cli.seed;

import java.util.random.RandomGenerator;

/** Draws an index with a probability proportional to its weight, in constant time (Vose). */
final class AliasTable {

  private final double[] keep;
  private final int[] other;

  AliasTable(double[] weights) {
    int size = weights.length;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    keep = new double[size];
    other = new int[size];
    int[] open = new int[size];
    int small = 0;
    int large = size;
    for (int i = 0; i < size; i++) {
      keep[i] = weights[i] * size / sum;
      if (keep[i] < 1) {
        open[small++] = i;
      } else {
        open[--large] = i;
      }
    }
    while (small > 0 && large < size) {
      int poor = open[--small];
      int rich = open[large];
      other[poor] = rich;
      keep[rich] -= 1 - keep[poor];
      if (keep[rich] < 1) {
        large++;
        open[small++] = rich;
      }
    }
    // What remains is a full column but for rounding.
    while (small > 0) {
      keep[open[--small]] = 1;
    }
  }

  int draw(RandomGenerator random) {
    int column = random.nextInt(keep.length);
    return random.nextDouble() < keep[column] ? column : other[column];
  }
}
