package social.skein.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.skein.post.Piece;
import social.skein.search.SearchQuery.Asked;
import social.skein.search.SearchQuery.NoAuthor;
import social.skein.search.SearchQuery.NoDate;
import social.skein.search.SearchQuery.NoWords;
import social.skein.search.SearchQuery.OnlyDays;
import social.skein.search.SearchQuery.OnlyWithout;
import social.skein.search.SearchQuery.Reading;
import social.skein.search.SearchQuery.SeveralAuthors;
import social.skein.search.SearchQuery.TooLong;

/** Takes in one part of a query after another. */
final class QueryReader {
  private static final Pattern PART =
      Pattern.compile(
          "(?<without>(?<!\\S)[-\\u2212])?"
              + "(?:(?<operator>from|before|after|is):(?<value>[^\\s\"]*)"
              + "|\"(?<phrase>[^\"]*)\"?"
              + "|(?<word>[^\\s\"]+))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb\uff02]");

  private static final String UNWRITTEN =
      "[\\u200c\\u200d\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}\\p{Me}]";

  private static final Pattern HASHTAG =
      Pattern.compile(
          "[#\\uff03](?<name>[\\p{L}\\p{M}\\p{Nd}_\\u200c\\u200d]+?)" + UNWRITTEN + "*");

  /** What is in no hashtag that is made of words; a mark goes with the sign that it stands on. */
  private static final Pattern SIGNS =
      Pattern.compile(UNWRITTEN + "|[^\\p{L}\\p{M}\\p{Nd}_]\\p{M}*");

  private static final Pattern MENTION = Pattern.compile("@(?<username>[A-Za-z0-9_]{1,30})");

  private final Parts wanted = Parts.none();
  private final Parts without = Parts.none();
  private final StringBuilder joined = new StringBuilder();
  private @Nullable LocalDate before;
  private @Nullable LocalDate after;
  private @Nullable String noDate;

  Reading read(String line) {
    Matcher part = PART.matcher(QUOTES.matcher(line).replaceAll("\""));
    while (part.find()) {
      Parts parts = part.group("without") == null ? wanted : without;
      if (part.group("operator") != null) {
        operator(parts, part.group("operator"), part.group("value"));
      } else if (part.group("phrase") != null) {
        phrase(parts, part.group("phrase"));
      } else {
        word(parts, part.group("word"));
      }
    }
    if (noDate != null) {
      return new NoDate(noDate);
    }
    if (wanted.size() + without.size() > SearchQuery.MOST_PARTS) {
      return new TooLong();
    }
    if (wanted.from().contains("") || without.from().contains("")) {
      return new NoAuthor();
    }
    if (wanted.from().size() > 1) {
      return new SeveralAuthors();
    }
    if (wanted.size() == 0) {
      return nothingWanted();
    }
    String hashtag = Piece.Hashtag.name(joined.toString());
    return new Asked(new SearchQuery(wanted, without, hashtag, before, after));
  }

  private Reading nothingWanted() {
    if (without.size() > 0) {
      return new OnlyWithout();
    }
    return before == null && after == null ? new NoWords() : new OnlyDays();
  }

  /** A day is a bound of its own: before which, and so not without it. */
  private void operator(Parts parts, String operator, String value) {
    switch (operator.toLowerCase(Locale.ROOT)) {
      case "from" -> parts.from().add(value.replaceFirst("^@", "").toLowerCase(Locale.ROOT));
      case "before" -> before = date(value);
      case "after" -> after = date(value);
      default -> {
        if (value.equalsIgnoreCase("reply")) {
          parts.marks().add(PostEntries.REPLY);
        } else {
          phrase(parts, operator + ":" + value);
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

  private void word(Parts parts, String word) {
    Matcher hashtag = HASHTAG.matcher(word);
    Matcher mention = MENTION.matcher(word);
    if (hashtag.matches()) {
      parts.hashtags().add(Piece.Hashtag.name(hashtag.group("name")));
    } else if (mention.matches()) {
      parts.mentions().add(mention.group("username").toLowerCase(Locale.ROOT));
    } else {
      phrase(parts, word);
    }
  }

  private void phrase(Parts parts, String words) {
    List<String> tokens = Tokens.of(words).words();
    if (!tokens.isEmpty()) {
      parts.phrases().add(List.copyOf(tokens));
      if (parts == wanted) {
        joined.append(SIGNS.matcher(words).replaceAll(""));
      }
    }
  }
}
