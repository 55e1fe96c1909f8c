package social.skein.cli.seed;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The shape of a follow graph to generate: following is lognormal, followers are a power law.
 *
 * <p>Planted readers are among the accounts, as the last of them; their own follows come on top of
 * the follows asked for. They follow ordinary accounts, and nobody follows them.
 *
 * @param accounts how many accounts, planted readers included
 * @param follows how many follows, those of planted readers not included
 */
public record GraphShape(int accounts, int follows) {

  private static final int MOST = 100_000_000;

  /**
   * Checks that such a graph can exist.
   *
   * @throws IllegalArgumentException if there are no accounts or over 100,000,000, or more follows
   *     than that or than there are pairs of ordinary accounts
   */
  public GraphShape {
    if (accounts < 1 || accounts > MOST) {
      throw new IllegalArgumentException("accounts must be 1 to " + MOST + ": " + accounts);
    }
    int ordinary = accounts - PlantedReaders.COUNT * PlantedReaders.among(accounts).size();
    long most = Math.min(MOST, (long) ordinary * (ordinary - 1));
    if (follows < 0 || follows > most) {
      throw new IllegalArgumentException(
          accounts + " accounts can have 0 to " + most + " follows: " + follows);
    }
  }

  /** Generates the graph, with exactly the numbers asked for; the same randomness, the same one. */
  public ShapedGraph generate(RandomGenerator random) {
    List<PlantedReaders> planted = PlantedReaders.among(accounts);
    int ordinary = accounts - PlantedReaders.COUNT * planted.size();
    int[] starts = starts(FollowingCounts.draw(ordinary, follows, random), planted);
    FollowedSampler sampler = new FollowedSampler(Popularity.draw(ordinary, follows, random));
    int[] followed = new int[starts[accounts]];
    for (int account = 0; account < accounts; account++) {
      sampler.sample(account, followed, starts[account], starts[account + 1], random);
    }
    return new ShapedGraph(new FollowGraph(starts, followed), planted);
  }

  private int[] starts(int[] ordinaryCounts, List<PlantedReaders> planted) {
    int[] counts = Arrays.copyOf(ordinaryCounts, accounts);
    for (PlantedReaders group : planted) {
      int first = group.firstAccount();
      Arrays.fill(counts, first, first + PlantedReaders.COUNT, group.following());
    }
    int[] starts = new int[accounts + 1];
    for (int account = 0; account < accounts; account++) {
      starts[account + 1] = starts[account] + counts[account];
    }
    return starts;
  }
}
