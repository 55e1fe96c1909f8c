package social.skein.timeline.index;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.Arrays;

/**
 * The replies of one author by whom they answer: at which places of the lane those to each of them
 * stand. So whoever follows few of them need not look at each reply to a stranger. Most of whom one
 * asks for are not answered, which a bit tells that is at hand where the table of all is not.
 */
final class Answers {
  private static final int NONE = -1;
  private static final int BYTES_OF_REPLY = Integer.BYTES;

  /** The room that a table of two ints takes at most, where the places begin, and the bits. */
  private static final int BYTES_OF_ANSWERED = 7 * Integer.BYTES;

  /** With so many, at most every sixteenth of those who are not answered has the bit of one. */
  private static final int BITS_OF_ANSWERED = 16;

  /** 2^32 divided by the golden ratio, which spreads numbers that lie side by side. */
  private static final int SPREAD = 0x9E3779B9;

  private final long[] bits;
  private final IntIntHashMap numbers;
  private final int[] starts;
  private final int[] places;

  private Answers(IntIntHashMap numbers, int[] starts, int[] places) {
    this.bits = bitsOf(numbers);
    this.numbers = numbers;
    this.starts = starts;
    this.places = places;
  }

  static Answers of(int author, Lane replies) {
    int count = replies.count(author);
    long[] sorted = new long[count];
    for (int place = 0; place < count; place++) {
      sorted[place] = replies.at(author, place, AuthorEntries.ANSWERED) << Integer.SIZE | place;
    }
    Arrays.sort(sorted);
    IntIntHashMap numbers = new IntIntHashMap();
    int[] starts = new int[count + 1];
    int[] places = new int[count];
    for (int at = 0; at < count; at++) {
      int answered = (int) (sorted[at] >>> Integer.SIZE);
      places[at] = (int) sorted[at];
      if (numbers.putIfAbsent(answered, numbers.size())) {
        starts[numbers.size() - 1] = at;
      }
    }
    starts[numbers.size()] = count;
    return new Answers(numbers, Arrays.copyOf(starts, numbers.size() + 1), places);
  }

  private static long[] bitsOf(IntIntHashMap numbers) {
    int words = Math.max(1, numbers.size() * BITS_OF_ANSWERED / Long.SIZE);
    long[] bits = new long[Integer.highestOneBit(2 * words - 1)];
    for (int answered : numbers.keys().toArray()) {
      int bit = bitOf(answered, bits);
      bits[bit / Long.SIZE] |= 1L << bit;
    }
    return bits;
  }

  private static int bitOf(int answered, long[] bits) {
    return answered * SPREAD >>> Integer.numberOfLeadingZeros(bits.length * Long.SIZE - 1);
  }

  /** How many people are answered. */
  int people() {
    return numbers.size();
  }

  /** Those who are answered, in no order. */
  int[] answered() {
    return numbers.keys().toArray();
  }

  /** The nearest place below one at which somebody is answered, or -1. */
  int before(int place, int answered) {
    int bit = bitOf(answered, bits);
    if ((bits[bit / Long.SIZE] & 1L << bit) == 0) {
      return NONE;
    }
    int number = numbers.getOrDefault(answered, NONE);
    if (number == NONE) {
      return NONE;
    }
    int found = Arrays.binarySearch(places, starts[number], starts[number + 1], place);
    int before = found >= 0 ? found - 1 : -found - 2;
    return before < starts[number] ? NONE : places[before];
  }

  int bytes() {
    return BYTES_OF_REPLY * places.length + BYTES_OF_ANSWERED * people();
  }
}
