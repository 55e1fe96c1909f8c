package social.skein.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes what people spell differently the same: case, width, accents, vowel points. */
public final class Folding {
  /** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and the tatweel. */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7"
              + "\\u0640\\u064b-\\u0652\\u0670]+");

  /** Letters whose stroke or second half is no accent to Unicode. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ħ", "h", "ς",
          "σ");

  private static final Pattern LETTER = Pattern.compile("[øłđðþæœħς]");

  private Folding() {}

  /** The text as everybody would spell it; it may have more or fewer characters than before. */
  public static String of(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String wide = Normalizer.normalize(text, Form.NFKC);
    // ß and its like have no lower case of their own letters but by way of the upper case
    String folded = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String bare = ACCENTS.matcher(Normalizer.normalize(folded, Form.NFD)).replaceAll("");
    String plain = LETTER.matcher(bare).replaceAll(Folding::plain);
    return Normalizer.normalize(plain, Form.NFC);
  }

  private static String plain(MatchResult letter) {
    return Matcher.quoteReplacement(LETTERS.getOrDefault(letter.group(), letter.group()));
  }
}
