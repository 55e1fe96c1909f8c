package social.skein.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an entry must have to be found: of each group one of the terms.
 *
 * @param groups at least one
 */
record Match(List<List<Term>> groups) {

  /**
   * Words beside each other.
   *
   * @param begins whether the last word need only begin so
   */
  record Term(List<String> words, boolean begins) {
    static Term of(List<String> words) {
      return new Term(words, false);
    }

    static Term of(String word) {
      return of(List.of(word));
    }

    private String fts5() {
      return "\"" + String.join(" ", words) + "\"" + (begins ? " *" : "");
    }

    private String tsquery() {
      return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> "))
          + (begins ? ":*" : "");
    }
  }

  static Match ofAll(List<Term> terms) {
    return new Match(terms.stream().map(List::of).toList());
  }

  /** In the words of FTS5. */
  String fts5() {
    return groups.stream()
        .map(group -> group.stream().map(Term::fts5).collect(Collectors.joining(" OR ", "(", ")")))
        .collect(Collectors.joining(" AND "));
  }

  /** In the words of PostgreSQL. */
  String tsquery() {
    return groups.stream()
        .map(group ->
            group.stream()
                .map(term -> "(" + term.tsquery() + ")")
                .collect(Collectors.joining(" | ", "(", ")")))
        .collect(Collectors.joining(" & "));
  }
}
