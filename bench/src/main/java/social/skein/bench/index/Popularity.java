package social.skein.bench.index;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How many follow an author. */
public enum Popularity {
  TEN,
  /** A tenth of everybody, as the most followed of all has. */
  TENTH;

  int followers(Size size) {
    return this == TEN ? 10 : size.accounts / 10;
  }

  /** The most followed of all, or the first who has ten followers. */
  int author(Dataset data) {
    int[] followers = new int[data.accounts()];
    for (int account : data.followed()) {
      followers[account]++;
    }
    var accounts = IntStream.range(0, followers.length).boxed();
    return switch (this) {
      case TEN -> accounts.filter(account -> followers[account] == 10).findFirst().orElseThrow();
      case TENTH -> accounts.max(Comparator.comparing(account -> followers[account])).orElseThrow();
    };
  }
}
