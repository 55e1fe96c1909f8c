package social.skein.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an entry must have to be found: of each group one of the terms, and none of some others.
 *
 * @param groups at least one
 */
record Match(List<List<Term>> groups, List<Term> without) {

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
    return ofAll(terms, List.of());
  }

  static Match ofAll(List<Term> terms, List<Term> without) {
    return new Match(terms.stream().map(List::of).toList(), without);
  }

  /** What its words find wherever they stand, when each group is one term. */
  Match apart() {
    return ofAll(
        groups.stream()
            .flatMap(group -> group.getFirst().words().stream())
            .distinct()
            .map(Term::of)
            .toList());
  }

  /** In the words of FTS5. */
  String fts5() {
    String wanted = all(Term::fts5, " OR ", " AND ");
    return without.isEmpty() ? wanted : "(" + wanted + ") NOT " + any(without, Term::fts5, " OR ");
  }

  /** In the words of PostgreSQL. */
  String tsquery() {
    String wanted = all(Match::inBrackets, " | ", " & ");
    return without.isEmpty() ? wanted : wanted + " & !" + any(without, Match::inBrackets, " | ");
  }

  private static String inBrackets(Term term) {
    return "(" + term.tsquery() + ")";
  }

  private String all(Function<Term, String> said, String or, String and) {
    return groups.stream().map(group -> any(group, said, or)).collect(Collectors.joining(and));
  }

  private static String any(List<Term> terms, Function<Term, String> said, String or) {
    return terms.stream().map(said).collect(Collectors.joining(or, "(", ")"));
  }
}
