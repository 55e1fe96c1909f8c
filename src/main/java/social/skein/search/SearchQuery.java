package social.skein.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.skein.platform.text.PlainText;
import social.skein.post.Piece;

/**
 * What somebody asks for, read from what they typed.
 *
 * @param phrases words, or several that must stand beside each other
 * @param joined the same as one hashtag would have them
 * @param hashtags their names
 * @param mentions usernames in lower case
 * @param from whose posts, a username or {@code me}, or null for anybody's
 * @param replies whether answers only
 * @param before only posts of days before this, or null
 * @param after only posts of days after this, or null
 */
public record SearchQuery(
    List<List<String>> phrases,
    String joined,
    Set<String> hashtags,
    Set<String> mentions,
    @Nullable String from,
    boolean replies,
    @Nullable LocalDate before,
    @Nullable LocalDate after) {
  /** The longest a query may be, in code points. */
  public static final int LONGEST = 500;

  /** How many words, phrases and hashtags a query may have. */
  public static final int MOST_PARTS = 32;

  /** What was read. */
  public sealed interface Reading {}

  /** Something that can be looked for. */
  public record Asked(SearchQuery query) implements Reading {}

  /** Nothing was typed. */
  public record Nothing() implements Reading {}

  /** What was typed has no word, hashtag or person in it. */
  public record NoWords() implements Reading {}

  /** It is longer, or has more words, than is looked for. */
  public record TooLong() implements Reading {}

  /** What follows {@code before:} or {@code after:} is no date. */
  public record NoDate(String typed) implements Reading {}

  private static final Pattern PART =
      Pattern.compile(
          "(?<operator>from|before|after|is):(?<value>[^\\s\"]*)"
              + "|\"(?<phrase>[^\"]*)\"?"
              + "|(?<word>[^\\s\"]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HASHTAG =
      Pattern.compile("[#\\uff03](?<name>[\\p{L}\\p{M}\\p{Nd}_\\u200c\\u200d]+)");

  private static final Pattern MENTION = Pattern.compile("@(?<username>[A-Za-z0-9_]{1,30})");

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
        : new Reader().read(line);
  }

  /** Takes in one part after another. */
  private static final class Reader {
    private final List<List<String>> phrases = new ArrayList<>();
    private final StringBuilder joined = new StringBuilder();
    private final Set<String> hashtags = new LinkedHashSet<>();
    private final Set<String> mentions = new LinkedHashSet<>();
    private @Nullable String from;
    private boolean replies;
    private @Nullable LocalDate before;
    private @Nullable LocalDate after;
    private @Nullable String noDate;

    Reading read(String line) {
      Matcher part = PART.matcher(line.replaceAll("[\u201c\u201d\u201e\u00ab\u00bb\uff02]", "\""));
      while (part.find()) {
        if (part.group("operator") != null) {
          operator(part.group(), part.group("operator"), part.group("value"));
        } else if (part.group("phrase") != null) {
          phrase(part.group("phrase"));
        } else {
          word(part.group("word"));
        }
      }
      if (noDate != null) {
        return new NoDate(noDate);
      }
      int parts = phrases.size() + hashtags.size() + mentions.size();
      if (parts > MOST_PARTS) {
        return new TooLong();
      }
      return parts == 0 && from == null && !replies
          ? new NoWords()
          : new Asked(
              new SearchQuery(
                  phrases,
                  Piece.Hashtag.name(joined.toString()),
                  hashtags,
                  mentions,
                  from,
                  replies,
                  before,
                  after));
    }

    private void operator(String all, String operator, String value) {
      switch (operator.toLowerCase(Locale.ROOT)) {
        case "from" -> from = value.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        case "before" -> before = date(value);
        case "after" -> after = date(value);
        default -> {
          if (value.equalsIgnoreCase("reply")) {
            replies = true;
          } else {
            phrase(all);
          }
        }
      }
    }

    private @Nullable LocalDate date(String value) {
      try {
        LocalDate date = LocalDate.parse(value);
        if (date.getYear() >= 1 && date.getYear() <= 9_999) {
          return date;
        }
      } catch (DateTimeParseException e) {
        // told below, with what was typed
      }
      noDate = value;
      return null;
    }

    private void word(String word) {
      Matcher hashtag = HASHTAG.matcher(word);
      Matcher mention = MENTION.matcher(word);
      if (hashtag.matches()) {
        hashtags.add(Piece.Hashtag.name(hashtag.group("name")));
      } else if (mention.matches()) {
        mentions.add(mention.group("username").toLowerCase(Locale.ROOT));
      } else {
        phrase(word);
      }
    }

    private void phrase(String words) {
      List<String> tokens = Tokens.of(words).words();
      if (!tokens.isEmpty()) {
        phrases.add(List.copyOf(tokens));
        joined.append(words.replaceAll("[^\\p{L}\\p{M}\\p{Nd}_]", ""));
      }
    }
  }

  /** What posts must have, apart from whom they are by. */
  List<Match.Term> terms() {
    List<Match.Term> terms = new ArrayList<>();
    phrases.forEach(words -> terms.add(Match.Term.of(words)));
    hashtags.forEach(name -> terms.add(Match.Term.of(PostEntries.tagged(name))));
    mentions.forEach(name -> terms.add(Match.Term.of(PostEntries.mentioning(name))));
    if (replies) {
      terms.add(Match.Term.of(PostEntries.REPLY));
    }
    return terms;
  }

  /** All its words, in the order in which they were typed. */
  List<String> words() {
    return phrases.stream().flatMap(List::stream).toList();
  }
}
