package social.skein.timeline.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One kind of what each account wrote: rows of numbers, ascending by the first, which is the id, in
 * one array for each author. An author's oldest rows may be left out; their floor then tells from
 * which id on they are complete.
 */
final class Lane {
  /** Stands for "no post": ids are above it. */
  static final long NONE = 0;

  private static final long[] NOTHING = {};
  private static final int ARRAY_HEADER = 16;
  private static final int PER_ACCOUNT = 8;

  private final int width;
  private long[][] rows = {};
  private int[] counts = {};
  private long @Nullable [] floors;
  private long highestFloor;
  private long total;
  private long bytes;

  /**
   * A lane in which nobody has anything.
   *
   * @param width how many numbers a row has
   */
  Lane(int width) {
    this.width = width;
  }

  /**
   * Gives an author all their rows.
   *
   * @param filled row after row, ascending; the array itself is kept
   */
  void fill(int author, long[] filled) {
    ensure(author);
    replace(author, filled);
    int count = filled.length / width;
    total += count - counts[author];
    counts[author] = count;
  }

  /** Forgets an author's rows, as if all that there are were known. */
  void clear(int author) {
    ensure(author);
    replace(author, NOTHING);
    total -= counts[author];
    counts[author] = 0;
    if (floors != null) {
      floors[author] = 0;
    }
  }

  /** Adds a row, unless it is there or lies below the author's floor. */
  boolean add(int author, long... row) {
    ensure(author);
    int place = -find(author, row[0]) - 1;
    if (row[0] < floor(author) || place < 0) {
      return false;
    }
    long[] all = of(author);
    int used = counts[author] * width;
    long[] target =
        used < all.length ? all : Arrays.copyOf(all, width * Growth.beyond(counts[author]));
    System.arraycopy(all, place * width, target, (place + 1) * width, used - place * width);
    System.arraycopy(row, 0, target, place * width, width);
    replace(author, target);
    counts[author]++;
    total++;
    return true;
  }

  /** Removes a row; false when it is not there. */
  boolean remove(int author, long id) {
    int place = find(author, id);
    if (place < 0) {
      return false;
    }
    int used = counts[author] * width;
    int behind = (place + 1) * width;
    System.arraycopy(rows[author], behind, rows[author], behind - width, used - behind);
    counts[author]--;
    total--;
    return true;
  }

  /** Keeps only so many of an author's newest rows. */
  void keep(int author, int tail) {
    int left = count(author) - tail;
    if (left <= 0) {
      return;
    }
    long[] kept = Arrays.copyOfRange(rows[author], left * width, counts[author] * width);
    replace(author, kept);
    total -= left;
    counts[author] = tail;
    long[] all = floors == null ? new long[counts.length] : floors;
    all[author] = kept[0];
    floors = all;
    highestFloor = Math.max(highestFloor, kept[0]);
  }

  private void ensure(int author) {
    if (author >= counts.length) {
      int length = Growth.beyond(author);
      rows = Arrays.copyOf(rows, length);
      counts = Arrays.copyOf(counts, length);
      floors = floors == null ? null : Arrays.copyOf(floors, length);
    }
  }

  @SuppressWarnings("NullAway") // new rows of an array are null until they are filled
  private void replace(int author, long[] row) {
    long[] before = rows[author];
    bytes += size(row) - (before == null ? 0 : size(before));
    rows[author] = row;
  }

  private static long size(long[] row) {
    return ARRAY_HEADER + (long) Long.BYTES * row.length;
  }

  @SuppressWarnings("NullAway") // new rows of an array are null until they are filled
  private long[] of(int author) {
    long[] row = author < rows.length ? rows[author] : null;
    return row == null ? NOTHING : row;
  }

  int count(int author) {
    return author < counts.length ? counts[author] : 0;
  }

  /** An author's id at that place, or {@link #NONE} where there is none. */
  long at(int author, int place) {
    return place >= 0 && place < count(author) ? rows[author][place * width] : NONE;
  }

  /** A further number of the row at that place, which is there; 1 is the one behind the id. */
  long at(int author, int place, int column) {
    return rows[author][place * width + column];
  }

  /** An author's newest id, or {@link #NONE}. */
  long newest(int author) {
    return at(author, count(author) - 1);
  }

  /** The place of an author's newest id below an id, or -1. */
  int placeBefore(int author, long id) {
    int place = find(author, id);
    return place >= 0 ? place - 1 : -place - 2;
  }

  /** The place of an author's oldest id above an id, or the number of their rows. */
  int placeAfter(int author, long id) {
    int place = find(author, id);
    return place >= 0 ? place + 1 : -place - 1;
  }

  /**
   * The place of an id, or as {@link Arrays#binarySearch(long[], long)} tells where it would be.
   */
  int find(int author, long id) {
    long[] row = of(author);
    int low = 0;
    int high = count(author) - 1;
    if (high < 0 || row[high * width] < id) {
      return -high - 2;
    }
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = row[middle * width];
      if (found == id) {
        return middle;
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** From which id on an author's rows are complete: 0 when all are. */
  long floor(int author) {
    return floors == null || author >= floors.length ? 0 : floors[author];
  }

  /** No author's floor is higher. */
  long highestFloor() {
    return highestFloor;
  }

  /** How many rows all authors have. */
  long total() {
    return total;
  }

  long bytes() {
    long perAccount = PER_ACCOUNT + (floors == null ? 0 : Long.BYTES);
    return bytes + perAccount * counts.length;
  }
}
