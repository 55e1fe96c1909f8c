package social.skein.bench.index;

import java.util.Locale;
import social.skein.timeline.index.IndexSize;
import social.skein.timeline.index.TimelineIndex;

/**
 * Weighs an index in a process of its own: what the heap holds more after each step, beside what
 * the index says of itself.
 */
final class Weighing {
  private static final int COLLECTIONS = 4;

  private final Dataset data;
  private final TimelineIndex index = new TimelineIndex(Long.MAX_VALUE, 0);
  private long used;
  private long said;

  private Weighing(Dataset data) {
    this.data = data;
    weigh();
  }

  /** Writes one line: accounts, follows, posts, then each step's measured and said bytes. */
  static void main(String[] words) {
    Weighing weighing = new Weighing(Dataset.load(Homes.file(Size.valueOf(words[0]))));
    String steps = weighing.steps();
    IndexSize size = weighing.index.size();
    System.out.printf(
        Locale.ROOT, "%d %d %d%s%n", size.accounts(), size.follows(), size.posts(), steps);
  }

  private String steps() {
    StringBuilder steps = new StringBuilder();
    accounts();
    steps.append(weigh());
    data.addFollows(index);
    steps.append(weigh());
    data.addPosts(index);
    return steps.append(weigh()).toString();
  }

  /** Everybody, with room for what they have not followed and written yet. */
  private void accounts() {
    for (int account = 0; account < data.accounts(); account++) {
      long id = Dataset.accountId(account);
      index.account(id);
      index.following(id, new long[0], 0);
      index.written(id, new long[0], 0);
    }
  }

  private String weigh() {
    for (int time = 0; time < COLLECTIONS; time++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    long usedBefore = used;
    long saidBefore = said;
    used = runtime.totalMemory() - runtime.freeMemory();
    said = index.size().bytes();
    return " %d %d".formatted(used - usedBefore, said - saidBefore);
  }
}
