package social.skein.testkit;

import java.util.Random;

/** The seed of a test with random parts, printed so that a failure can be run again. */
public final class Seed {
  private Seed() {}

  /** Random numbers from {@code -Dskein.seed}, or from a seed of today. */
  public static Random random(String test) {
    long seed = Long.getLong("skein.seed", System.nanoTime());
    System.out.println(test + ": run it again with -Dskein.seed=" + seed);
    return new Random(seed);
  }
}
