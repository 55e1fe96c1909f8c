package social.skein.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.skein.platform.text.Letter;

/**
 * Many keywords, looked for in one walk over a text: at each place by the next four characters, or
 * as many as the shorter keywords have. A sieve of bits turns most places away at once.
 */
final class KeywordIndex {
  private static final int LONGEST_START = 4;
  private static final int SIEVE_BITS = 16;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int OVERHEAD = 200;
  private static final int SIEVE_BYTES = 1 << SIEVE_BITS - 3;

  private final Map<Start, List<Entry>> entries = new HashMap<>();
  private final boolean[] lengths = new boolean[LONGEST_START + 1];
  private final BitSet sieve = new BitSet();
  private int bytes = OVERHEAD + SIEVE_BYTES;

  /** The first characters of a keyword, and how many they are. */
  private record Start(long characters, int length) {}

  private record Entry(String keyword, boolean whole, int filter) {}

  /** Adds a keyword that is folded and not empty. */
  void add(String keyword, boolean whole, int filter) {
    int length = Math.min(LONGEST_START, keyword.length());
    long characters = 0;
    for (int at = 0; at < length; at++) {
      characters = characters << Character.SIZE | keyword.charAt(at);
    }
    lengths[length] = true;
    sieve.set(place(characters));
    entries
        .computeIfAbsent(new Start(characters, length), _ -> new ArrayList<>())
        .add(new Entry(keyword, whole, filter));
    bytes += 2 * keyword.length() + OVERHEAD;
  }

  private static int place(long characters) {
    return (int) (characters * SPREAD >>> (Long.SIZE - SIEVE_BITS));
  }

  /** Notes the filters of all keywords that are in a folded text. */
  void find(String text, BitSet filters) {
    for (int at = 0; at < text.length(); at++) {
      int longest = Math.min(LONGEST_START, text.length() - at);
      long characters = 0;
      for (int length = 1; length <= longest; length++) {
        characters = characters << Character.SIZE | text.charAt(at + length - 1);
        if (lengths[length] && sieve.get(place(characters))) {
          for (Entry entry : entries.getOrDefault(new Start(characters, length), List.of())) {
            if (text.startsWith(entry.keyword(), at)
                && (!entry.whole() || standsAlone(text, at, entry.keyword().length()))) {
              filters.set(entry.filter());
            }
          }
        }
      }
    }
  }

  private static boolean standsAlone(String text, int start, int length) {
    return isBoundary(text, start) && isBoundary(text, start + length);
  }

  /**
   * Between any two characters that do not both belong to words with spaces around them: so there
   * is one beside signs, and beside each letter of a script without spaces.
   */
  private static boolean isBoundary(String text, int at) {
    return at == 0
        || at == text.length()
        || Letter.at(text.offsetByCodePoints(at, -1), text) != Letter.SPACED
        || Letter.at(at, text) != Letter.SPACED;
  }

  int bytes() {
    return bytes;
  }
}
