package social.skein.cli.seed;

import java.util.random.RandomGenerator;

/**
 * Statistics of real short posts that made-up ones follow.
 *
 * <p>The figures are those of {@code text-profile.json}, taken from 123,180 English posts and
 * 24,261 in eight languages. The longest is 480 and not about 1,000, for a post has 500 characters
 * at most.
 *
 * @param lengths characters at the shares of {@link #SHARES}
 * @param hashtag the share of posts with a hashtag, and likewise for the rest
 * @param hashtags the mean number over all posts
 */
record PostProfile(
    int[] lengths,
    double hashtag,
    double hashtags,
    double mention,
    double mentions,
    double link,
    double astral,
    double escape) {

  static final PostProfile ENGLISH =
      new PostProfile(
          new int[] {8, 20, 40, 79, 99, 137, 480},
          0.4369,
          1.122,
          0.2461,
          0.331,
          0.0020,
          0.0162,
          0.0845);

  static final PostProfile MULTILINGUAL =
      new PostProfile(
          new int[] {4, 12, 37, 87, 131, 144, 480},
          0.3710,
          0.619,
          0.3687,
          0.498,
          0.2504,
          0.0505,
          0.1024);

  private static final double[] SHARES = {0, 0.01, 0.10, 0.50, 0.90, 0.99, 1};
  private static final int MOST = 6;

  int length(RandomGenerator random) {
    double share = random.nextDouble();
    int above = 1;
    while (share >= SHARES[above]) {
      above++;
    }
    double part = (share - SHARES[above - 1]) / (SHARES[above] - SHARES[above - 1]);
    double ratio = (double) lengths[above] / lengths[above - 1];
    return (int) Math.round(lengths[above - 1] * Math.pow(ratio, part));
  }

  int hashtagCount(RandomGenerator random) {
    return count(hashtag, hashtags, random);
  }

  int mentionCount(RandomGenerator random) {
    return count(mention, mentions, random);
  }

  private static int count(double share, double mean, RandomGenerator random) {
    if (random.nextDouble() >= share) {
      return 0;
    }
    double another = 1 - share / mean;
    int count = 1;
    while (count < MOST && random.nextDouble() < another) {
      count++;
    }
    return count;
  }
}
