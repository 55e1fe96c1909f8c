package social.skein.cli.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Fifty accounts in a row that each follow exactly as many others, for benchmarks to find.
 *
 * @param following how many accounts each of them follows
 * @param firstAccount the index of the first of them
 */
public record PlantedReaders(int following, int firstAccount) {

  /** How many readers each group has. */
  public static final int COUNT = 50;

  private static final List<Integer> FOLLOWING = List.of(10, 100, 1_000, 5_000);

  /**
   * The groups that a graph of so many accounts has room for: its last accounts, those who follow
   * least first. A group fits when 200 accounts are left beside those that its readers follow, so
   * all four fit from 5,200 accounts on and none below 210.
   */
  public static List<PlantedReaders> among(int accounts) {
    List<Integer> fitting =
        FOLLOWING.stream().filter(k -> k + COUNT * FOLLOWING.size() <= accounts).toList();
    List<PlantedReaders> groups = new ArrayList<>();
    int first = accounts - COUNT * fitting.size();
    for (int following : fitting) {
      groups.add(new PlantedReaders(following, first));
      first += COUNT;
    }
    return List.copyOf(groups);
  }

  /** Whether this account is one of them. */
  public boolean contains(int account) {
    return account >= firstAccount && account - firstAccount < COUNT;
  }

  /**
   * The username of one of them, from {@code reader10_01} to {@code reader5000_50}.
   *
   * @throws IndexOutOfBoundsException if the account is not one of them
   */
  public String username(int account) {
    int nth = Objects.checkIndex(account - firstAccount, COUNT) + 1;
    return String.format(Locale.ROOT, "reader%d_%02d", following, nth);
  }
}
