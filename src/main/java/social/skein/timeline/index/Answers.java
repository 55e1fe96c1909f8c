package social.skein.timeline.index;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.Arrays;

/**
 * The replies of one author by whom they answer: at which places of the lane those to each of them
 * stand. So whoever follows few of them need not look at each reply to a stranger.
 */
final class Answers {
  private static final int NONE = -1;
  private static final int BYTES_OF_REPLY = Integer.BYTES;

  /** The room that a table of two ints takes at most, and where the places begin. */
  private static final int BYTES_OF_ANSWERED = 6 * Integer.BYTES;

  private final IntIntHashMap numbers;
  private final int[] starts;
  private final int[] places;

  private Answers(IntIntHashMap numbers, int[] starts, int[] places) {
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
