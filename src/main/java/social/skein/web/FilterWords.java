package social.skein.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import social.skein.filter.Action;
import social.skein.filter.Context;
import social.skein.filter.Filter;
import social.skein.filter.FilterOutcome.Problem;
import social.skein.filter.Keyword;
import social.skein.platform.text.PlainText;

/** What filters, their choices and what is wrong with them are called. */
public final class FilterWords {
  private static final int SHOWN_OF_KEYWORD = 30;

  /** How long a filter can be chosen to hold. */
  static final List<Duration> LENGTHS =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofDays(30));

  private FilterWords() {}

  /** Where a filter holds, as a choice. */
  public static String of(Page page, Context context) {
    return switch (context) {
      case HOME -> page.say("filter.context.home");
      case NOTIFICATIONS -> page.say("filter.context.notifications");
      case PUBLIC -> page.say("filter.context.public");
      case THREADS -> page.say("filter.context.threads");
      case PROFILES -> page.say("filter.context.profiles");
    };
  }

  /** What a filter does, as a choice. */
  public static String of(Page page, Action action) {
    return switch (action) {
      case WARN -> page.say("filter.warn");
      case HIDE -> page.say("filter.hide");
    };
  }

  /** What that means. */
  public static String hint(Page page, Action action) {
    return switch (action) {
      case WARN -> page.say("filter.warn.hint");
      case HIDE -> page.say("filter.hide.hint");
    };
  }

  /** Where it does what, as a sentence. */
  public static String deed(Page page, Filter filter) {
    String where =
        filter.contexts().size() == Context.values().length
            ? page.say("filter.everywhere")
            : filter.contexts().stream()
                .map(context -> of(page, context))
                .collect(Collectors.joining(", "));
    return switch (filter.action()) {
      case WARN -> page.say("filter.warns", where);
      case HIDE -> page.say("filter.hides", where);
    };
  }

  /** What it looks for. */
  public static String keywords(Page page, Filter filter) {
    return filter.keywords().stream()
        .map(keyword ->
            keyword.whole()
                ? page.say("filter.quoted", keyword.text())
                : page.say("filter.quoted.part", keyword.text()))
        .map(Direction::isolated)
        .collect(Collectors.joining(", "));
  }

  /** The lengths to choose from, by what forms have for them. */
  public static Map<String, String> lengths(Page page) {
    Map<String, String> lengths = new LinkedHashMap<>();
    lengths.put("never", page.say("filter.end.never"));
    LENGTHS.forEach(length -> lengths.put(length.toString(), length(page, length)));
    return lengths;
  }

  private static String length(Page page, Duration length) {
    return length.toHours() == 0
        ? page.say("filter.end.minutes", length.toMinutes())
        : length.toDays() == 0
            ? page.say("filter.end.hours", length.toHours())
            : page.say("filter.end.days", length.toDays());
  }

  /** Until when it holds, or that it does not any longer. */
  public static String end(Page page, Filter filter, Instant endsAt) {
    return filter.ended(page.now())
        ? page.say("filter.ended", page.exact(endsAt))
        : page.say("filter.until", page.exact(endsAt));
  }

  /** What is wrong, by the field that it is wrong with. */
  static Map<String, String> of(Page page, List<Problem> problems) {
    Map<String, String> words = new TreeMap<>();
    problems.forEach(problem -> words.putIfAbsent(field(problem), of(page, problem)));
    return words;
  }

  private static String field(Problem problem) {
    return switch (problem) {
      case Problem.NoTitle _, Problem.LongTitle _, Problem.TakenTitle _ -> "title";
      case Problem.Nowhere _ -> "contexts";
      case Problem.NoKeywords _, Problem.ManyKeywords _ -> "words";
      case Problem.LongKeyword(Keyword keyword) -> keyword.whole() ? "words" : "parts";
      case Problem.EmptyKeyword(Keyword keyword) -> keyword.whole() ? "words" : "parts";
    };
  }

  private static String of(Page page, Problem problem) {
    return switch (problem) {
      case Problem.NoTitle _ -> page.say("filter.title.none");
      case Problem.LongTitle _ -> page.say("filter.title.long", Filter.MOST_OF_TITLE);
      case Problem.TakenTitle(String title) -> page.say("filter.title.taken", page.isolated(title));
      case Problem.Nowhere _ -> page.say("filter.contexts.none");
      case Problem.NoKeywords _ -> page.say("filter.words.none");
      case Problem.ManyKeywords(int typed) ->
          page.say("filter.words.many", Filter.MOST_KEYWORDS, typed);
      case Problem.LongKeyword(Keyword keyword) ->
          page.say("filter.word.long", shown(page, keyword), Filter.MOST_OF_KEYWORD);
      case Problem.EmptyKeyword(Keyword keyword) ->
          page.say("filter.word.empty", shown(page, keyword));
    };
  }

  private static String shown(Page page, Keyword keyword) {
    return page.isolated(PlainText.first(SHOWN_OF_KEYWORD, keyword.text()));
  }
}
