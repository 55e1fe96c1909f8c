package social.skein.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes what people spell differently the same: case, width, accents, what nobody sees. */
public final class Folding {
  /** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and the tatweel. */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7"
              + "\\u0640\\u064b-\\u0652\\u0670]+");

  /**
   * What only shapes, joins, parts or turns the characters beside it; tags stay with the black flag
   * that they make another flag of.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u00ad\\u034f\\u061c\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e"
              + "\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ufff9-\\ufffb\\x{1bca0}-\\x{1bca3}"
              + "\\x{1d173}-\\x{1d17a}\\x{e0100}-\\x{e01ef}]+"
              + "|(?<!\\x{1f3f4}[\\x{e0020}-\\x{e007f}]{0,8})[\\x{e0001}-\\x{e007f}]");

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
    String wide = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Form.NFKC);
    // ß and its like have no lower case of their own letters but by way of the upper case
    String folded = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String bare = ACCENTS.matcher(Normalizer.normalize(folded, Form.NFD)).replaceAll("");
    String plain = LETTER.matcher(bare).replaceAll(Folding::plain);
    return Normalizer.normalize(plain, Form.NFC);
  }

  /** Whether a character is left out wherever it stands. */
  public static boolean isUnseen(int c) {
    return c >= 128 && UNSEEN.matcher(Character.toString(c)).matches();
  }

  private static String plain(MatchResult letter) {
    return Matcher.quoteReplacement(LETTERS.getOrDefault(letter.group(), letter.group()));
  }
}
