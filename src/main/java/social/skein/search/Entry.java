package social.skein.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index has of one post or account. Words and marks are letters, marks, digits and one of
 * {@code _ # @ ~ !}, so that neither database reads anything else out of them.
 *
 * @param words in order, so that words beside each other are found as such
 * @param marks what else it is found by, in no order
 */
record Entry(long id, List<String> words, List<String> marks) {
  /** PostgreSQL notes 256 places of a word and forgets the others. */
  private static final int MOST_REPEATS = 200;

  Entry {
    words = withoutRepeats(words);
    marks = List.copyOf(marks);
  }

  private static List<String> withoutRepeats(List<String> words) {
    Map<String, Integer> seen = new HashMap<>();
    return words.stream()
        .map(word -> seen.merge(word, 1, Integer::sum) <= MOST_REPEATS ? word : Tokens.GAP)
        .toList();
  }

  /** All of it, in the order in which FTS5 counts places. */
  List<String> tokens() {
    List<String> all = new ArrayList<>(words);
    all.add(Tokens.GAP);
    all.addAll(marks);
    return all;
  }

  /** As FTS5 reads it, with the tokenizer of the migration. */
  String spaced() {
    return String.join(" ", tokens());
  }

  /** As PostgreSQL reads a tsvector. */
  String vector() {
    Map<String, StringBuilder> places = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      var known = places.computeIfAbsent(words.get(i), word -> new StringBuilder());
      known.append(known.isEmpty() ? ':' : ',').append(i + 1);
    }
    places.remove(Tokens.GAP);
    var vector = new StringBuilder();
    places.forEach(
        (word, at) -> vector.append('\'').append(word).append('\'').append(at).append(' '));
    marks.forEach(mark -> vector.append('\'').append(mark).append("' "));
    return vector.toString();
  }
}
