package social.skein.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.skein.filter.FilterOutcome.Problem;
import social.skein.platform.text.Folding;
import social.skein.platform.text.PlainText;

/** What is to be kept of a draft, and what is wrong with it. */
record CheckedDraft(String title, List<Keyword> keywords, List<Problem> problems) {
  static CheckedDraft of(FilterDraft draft, List<Filter> others) {
    List<Problem> problems = new ArrayList<>();
    String title = PlainText.lineOf(draft.title());
    checkTitle(title, others, problems);
    List<Keyword> keywords = distinct(draft.keywords());
    checkKeywords(keywords, problems);
    if (draft.contexts().isEmpty()) {
      problems.add(new Problem.Nowhere());
    }
    return new CheckedDraft(title, keywords, problems);
  }

  private static void checkTitle(String title, List<Filter> others, List<Problem> problems) {
    if (title.isEmpty()) {
      problems.add(new Problem.NoTitle());
    } else if (characters(title) > Filter.MOST_OF_TITLE) {
      problems.add(new Problem.LongTitle());
    } else {
      String folded = Folding.of(title);
      others.stream()
          .map(Filter::title)
          .filter(other -> Folding.of(other).equals(folded))
          .findFirst()
          .ifPresent(taken -> problems.add(new Problem.TakenTitle(taken)));
    }
  }

  /** Each once however it is spelt; what is found inside of words is found as a word too. */
  private static List<Keyword> distinct(List<Keyword> typed) {
    Map<String, Keyword> distinct = new LinkedHashMap<>();
    for (Keyword keyword : typed) {
      String text = PlainText.lineOf(keyword.text());
      if (!text.isEmpty()) {
        distinct.merge(
            FoldedWords.folded(text),
            new Keyword(text, keyword.whole()),
            (one, other) -> one.whole() ? other : one);
      }
    }
    return List.copyOf(distinct.values());
  }

  private static void checkKeywords(List<Keyword> keywords, List<Problem> problems) {
    if (keywords.isEmpty()) {
      problems.add(new Problem.NoKeywords());
    } else if (keywords.size() > Filter.MOST_KEYWORDS) {
      problems.add(new Problem.ManyKeywords(keywords.size()));
    }
    keywords.stream()
        .filter(it -> characters(it.text()) > Filter.MOST_OF_KEYWORD)
        .findFirst()
        .ifPresent(it -> problems.add(new Problem.LongKeyword(it)));
    keywords.stream()
        .filter(it -> FoldedWords.folded(it.text()).isEmpty())
        .findFirst()
        .ifPresent(it -> problems.add(new Problem.EmptyKeyword(it)));
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
