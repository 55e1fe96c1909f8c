package social.skein.cli.seed;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/** Collects follows in the order of their lines and turns them into a graph once all are there. */
final class GraphBuilder {

  private final Path file;
  private final BitSet named = new BitSet();
  private int[] followers = new int[1 << 16];
  private int[] followed = new int[1 << 16];
  private int size;

  GraphBuilder(Path file) {
    this.file = file;
  }

  void add(int follower, int followedAccount) {
    if (size == followers.length) {
      followers = Arrays.copyOf(followers, size + size / 2);
      followed = Arrays.copyOf(followed, size + size / 2);
    }
    followers[size] = follower;
    followed[size] = followedAccount;
    named.set(follower);
    named.set(followedAccount);
    size++;
  }

  FollowGraph build() throws MalformedGraphException {
    if (size == 0) {
      throw new MalformedGraphException(file, 1, "the file holds no follows");
    }
    refuseHole();
    int[] starts = starts();
    long[] rows = rows(starts);
    refuseRepetition(rows, starts);
    int[] accounts = new int[size];
    for (int i = 0; i < size; i++) {
      accounts[i] = (int) (rows[i] >>> Integer.SIZE);
    }
    return new FollowGraph(starts, accounts);
  }

  private void refuseHole() throws MalformedGraphException {
    int hole = named.nextClearBit(0);
    for (int i = 0; hole < named.length() && i < size; i++) {
      int above = Math.max(followers[i], followed[i]);
      if (above > hole) {
        String reason = "account " + above + " is named, but no line names account " + hole;
        throw new MalformedGraphException(file, i + 1, reason);
      }
    }
  }

  private int[] starts() {
    int[] starts = new int[named.length() + 1];
    for (int i = 0; i < size; i++) {
      starts[followers[i] + 1]++;
    }
    for (int account = 1; account < starts.length; account++) {
      starts[account] += starts[account - 1];
    }
    return starts;
  }

  // Each entry carries the place of its line below the account, so that a repetition can be named.
  private long[] rows(int[] starts) {
    long[] rows = new long[size];
    int[] ends = Arrays.copyOf(starts, starts.length);
    for (int i = 0; i < size; i++) {
      rows[ends[followers[i]]++] = ((long) followed[i] << Integer.SIZE) | i;
    }
    for (int account = 0; account + 1 < starts.length; account++) {
      Arrays.sort(rows, starts[account], starts[account + 1]);
    }
    return rows;
  }

  private void refuseRepetition(long[] rows, int[] starts) throws MalformedGraphException {
    int first = size;
    for (int account = 0; account + 1 < starts.length; account++) {
      for (int at = starts[account] + 1; at < starts[account + 1]; at++) {
        if (rows[at] >>> Integer.SIZE == rows[at - 1] >>> Integer.SIZE) {
          first = Math.min(first, (int) rows[at]);
        }
      }
    }
    if (first < size) {
      String reason = "a repetition: " + followers[first] + " follows " + followed[first];
      throw new MalformedGraphException(file, first + 1, reason + " already");
    }
  }
}
