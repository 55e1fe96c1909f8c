package social.skein.bench.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import social.skein.timeline.index.TimelineIndex;

/**
 * Who follows whom and who wrote what, by account number, in the order of accounts.
 *
 * @param followStarts where each account's follows begin among the followed; one more at the end
 * @param postStarts where each account's posts begin among the posts; one more at the end
 * @param posts ids, ascending within each account
 * @param middle the id in the middle of all, by time
 */
record Dataset(int[] followStarts, int[] followed, int[] postStarts, long[] posts, long middle)
    implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int BUFFER = 1 << 20;
  private static final long ACCOUNTS_APART = 1L << 24;

  int accounts() {
    return followStarts.length - 1;
  }

  static long accountId(int account) {
    return (account + 1) * ACCOUNTS_APART;
  }

  int[] followedBy(int account) {
    return Arrays.copyOfRange(followed, followStarts[account], followStarts[account + 1]);
  }

  long[] writtenBy(int account) {
    return Arrays.copyOfRange(posts, postStarts[account], postStarts[account + 1]);
  }

  /** The index of all this, as {@code HomeIndex} builds it. */
  TimelineIndex index() {
    TimelineIndex index = new TimelineIndex(Long.MAX_VALUE, 0);
    for (int account = 0; account < accounts(); account++) {
      index.account(accountId(account));
    }
    addFollows(index);
    addPosts(index);
    return index;
  }

  void addFollows(TimelineIndex index) {
    for (int account = 0; account < accounts(); account++) {
      int[] set = followedBy(account);
      index.following(accountId(account), ids(set), set.length);
    }
  }

  private static long[] ids(int[] accounts) {
    return Arrays.stream(accounts).mapToLong(Dataset::accountId).toArray();
  }

  void addPosts(TimelineIndex index) {
    for (int account = 0; account < accounts(); account++) {
      long[] written = writtenBy(account);
      index.written(accountId(account), written, written.length);
    }
  }

  /** For the processes that measure; made anew only when it is not there. */
  static Dataset load(Path file) {
    try (var in =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      return (Dataset) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  void save(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var out =
        new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      out.writeObject(this);
    }
  }
}
