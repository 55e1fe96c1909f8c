package social.skein.cli.seed;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

final class Randomness {

  private Randomness() {}

  static RandomGenerator of(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
