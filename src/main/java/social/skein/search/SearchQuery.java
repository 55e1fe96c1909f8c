package social.skein.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.skein.platform.text.PlainText;

/**
 * What somebody asks for, read from what they typed.
 *
 * @param wanted what posts must have
 * @param without what they may not have
 * @param joined the words as one hashtag would have them
 * @param before only posts of days before this, or null
 * @param after only posts of days after this, or null
 */
public record SearchQuery(
    Parts wanted,
    Parts without,
    String joined,
    @Nullable LocalDate before,
    @Nullable LocalDate after) {
  /** The longest a query may be, in code points. */
  public static final int LONGEST = 500;

  /** How many words, phrases, hashtags and operators a query may have. */
  public static final int MOST_PARTS = 32;

  /** What was read. */
  public sealed interface Reading {}

  /** Something that can be looked for. */
  public record Asked(SearchQuery query) implements Reading {}

  /** Nothing was typed. */
  public record Nothing() implements Reading {}

  /** What was typed has no word, hashtag or person in it. */
  public record NoWords() implements Reading {}

  /** It says only what is not wanted. */
  public record OnlyWithout() implements Reading {}

  /** It says only of which days. */
  public record OnlyDays() implements Reading {}

  /** It wants posts that several people wrote. */
  public record SeveralAuthors() implements Reading {}

  /** Nobody follows {@code from:}. */
  public record NoAuthor() implements Reading {}

  /** It is longer, or has more words, than is looked for. */
  public record TooLong() implements Reading {}

  /** What follows {@code before:} or {@code after:} is no date. */
  public record NoDate(String typed) implements Reading {}

  /** Reads what was typed: in whatever order, with quotes that need not end. */
  public static Reading read(String typed) {
    // before anything looks at all of it
    if (typed.length() > 2 * LONGEST) {
      return new TooLong();
    }
    String line = PlainText.lineOf(typed);
    if (line.isEmpty()) {
      return new Nothing();
    }
    return line.codePointCount(0, line.length()) > LONGEST
        ? new TooLong()
        : new QueryReader().read(line);
  }

  /** All its words, in the order in which they were typed. */
  List<String> words() {
    return wanted.phrases().stream().flatMap(List::stream).toList();
  }

  Set<String> hashtags() {
    return wanted.hashtags();
  }

  Set<String> mentions() {
    return wanted.mentions();
  }

  /** Whose posts, a username or {@code me}, or null for anybody's. */
  @Nullable String from() {
    return wanted.from().isEmpty() ? null : wanted.from().iterator().next();
  }

  /** Whether it asks for more of posts than words. */
  boolean onlyOfPosts() {
    return !wanted.from().isEmpty() || !wanted.marks().isEmpty();
  }
}
