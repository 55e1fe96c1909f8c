package social.skein.timeline.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ids of what each account wrote, ascending, in one array for each author. An author's oldest
 * ones may be left out; their floor then tells from which id on they are complete.
 */
final class AuthorPosts {
  /** Stands for "no post": ids are above it. */
  static final long NONE = 0;

  private static final long[] NOTHING = {};
  private static final int ARRAY_HEADER = 16;
  private static final int PER_ACCOUNT = 16;

  private long[][] ids = {};
  private int[] counts = {};
  private long[] newest = {};
  private long @Nullable [] floors;
  private long highestFloor;
  private long posts;
  private long bytes;
  private int tail = Integer.MAX_VALUE;

  /**
   * Gives an author everything they wrote.
   *
   * @param written ascending; the array itself is kept unless it is longer than the tail
   */
  void fill(int author, long[] written) {
    ensure(author);
    replace(author, written);
    posts += written.length - counts[author];
    counts[author] = written.length;
    noteNewest(author);
    trim(author);
  }

  /** Adds a post, unless it is there or lies below the author's floor. */
  void add(int author, long id) {
    ensure(author);
    if (id < floor(author)) {
      return;
    }
    long[] row = of(author);
    int count = counts[author];
    int place = id > newest[author] ? count : -Arrays.binarySearch(row, 0, count, id) - 1;
    if (place < 0) {
      return;
    }
    long[] target = count < row.length ? row : Arrays.copyOf(row, Growth.beyond(count));
    System.arraycopy(row, place, target, place + 1, count - place);
    target[place] = id;
    replace(author, target);
    counts[author]++;
    posts++;
    noteNewest(author);
    if (counts[author] - tail > tail / 2) {
      trim(author);
    }
  }

  /** Removes a post, if it is there. */
  void remove(int author, long id) {
    int count = count(author);
    int place = Arrays.binarySearch(of(author), 0, count, id);
    if (place < 0) {
      return;
    }
    System.arraycopy(ids[author], place + 1, ids[author], place, count - place - 1);
    counts[author]--;
    posts--;
    noteNewest(author);
  }

  /** Keeps only that many posts of each author, now and from now on. */
  void keep(int newTail) {
    tail = newTail;
    for (int author = 0; author < counts.length; author++) {
      trim(author);
    }
  }

  private void trim(int author) {
    int left = counts[author] - tail;
    if (left <= 0) {
      return;
    }
    long[] kept = Arrays.copyOfRange(ids[author], left, counts[author]);
    replace(author, kept);
    posts -= left;
    counts[author] = kept.length;
    long[] all = floors == null ? new long[counts.length] : floors;
    all[author] = kept[0];
    floors = all;
    highestFloor = Math.max(highestFloor, kept[0]);
  }

  private void ensure(int author) {
    if (author >= counts.length) {
      int length = Growth.beyond(author);
      ids = Arrays.copyOf(ids, length);
      counts = Arrays.copyOf(counts, length);
      newest = Arrays.copyOf(newest, length);
      floors = floors == null ? null : Arrays.copyOf(floors, length);
    }
  }

  @SuppressWarnings("NullAway") // new rows of an array are null until they are filled
  private void replace(int author, long[] row) {
    long[] before = ids[author];
    bytes += size(row) - (before == null ? 0 : size(before));
    ids[author] = row;
  }

  private static long size(long[] row) {
    return ARRAY_HEADER + (long) Long.BYTES * row.length;
  }

  private void noteNewest(int author) {
    int count = counts[author];
    newest[author] = count == 0 ? NONE : ids[author][count - 1];
  }

  @SuppressWarnings("NullAway") // new rows of an array are null until they are filled
  private long[] of(int author) {
    long[] row = author < ids.length ? ids[author] : null;
    return row == null ? NOTHING : row;
  }

  int count(int author) {
    return author < counts.length ? counts[author] : 0;
  }

  /** An author's post at that place, or {@link #NONE} where there is none. */
  long at(int author, int place) {
    return place >= 0 && place < count(author) ? ids[author][place] : NONE;
  }

  /** An author's newest post, or {@link #NONE}. */
  long newest(int author) {
    return author < newest.length ? newest[author] : NONE;
  }

  /** The place of an author's newest post below an id, or -1. */
  int placeBefore(int author, long id) {
    int count = count(author);
    if (newest(author) < id) {
      return count - 1;
    }
    int place = Arrays.binarySearch(ids[author], 0, count, id);
    return place >= 0 ? place - 1 : -place - 2;
  }

  /** The place of an author's oldest post above an id, or the number of their posts. */
  int placeAfter(int author, long id) {
    int count = count(author);
    if (newest(author) <= id) {
      return count;
    }
    int place = Arrays.binarySearch(ids[author], 0, count, id);
    return place >= 0 ? place + 1 : -place - 1;
  }

  /** From which id on an author's posts are complete: 0 when all are. */
  long floor(int author) {
    return floors == null || author >= floors.length ? 0 : floors[author];
  }

  /** No author's floor is higher. */
  long highestFloor() {
    return highestFloor;
  }

  int tail() {
    return tail;
  }

  long posts() {
    return posts;
  }

  long bytes() {
    long perAccount = PER_ACCOUNT + (floors == null ? 0 : Long.BYTES);
    return bytes + perAccount * counts.length;
  }
}
