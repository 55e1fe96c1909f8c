package social.skein.filter;

import java.util.List;

/** What became of a filter that somebody wanted to make or to change. */
public sealed interface FilterOutcome {
  record Kept(Filter filter) implements FilterOutcome {}

  /** Nothing was kept: that is wrong with it. */
  record Refused(List<Problem> problems) implements FilterOutcome {}

  /** They have as many as one may. */
  record TooMany(int limit) implements FilterOutcome {}

  /** It was changed elsewhere since they looked at it. */
  record Changed(Filter now) implements FilterOutcome {}

  /** It was deleted elsewhere, or is not theirs. */
  record Gone() implements FilterOutcome {}

  /** What can be wrong. */
  sealed interface Problem {
    record NoTitle() implements Problem {}

    record LongTitle() implements Problem {}

    /** Another filter of theirs has that title, case and accents aside. */
    record TakenTitle(String title) implements Problem {}

    record Nowhere() implements Problem {}

    record NoKeywords() implements Problem {}

    record ManyKeywords(int typed) implements Problem {}

    record LongKeyword(Keyword keyword) implements Problem {}

    /** It has no letter, digit or sign that could be found. */
    record EmptyKeyword(Keyword keyword) implements Problem {}
  }
}
