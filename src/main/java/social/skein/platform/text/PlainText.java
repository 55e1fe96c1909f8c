package social.skein.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which typed text is kept; {@code static/js/count.js} has the same rules. */
public final class PlainText {

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?");

  /** Default_Ignorable_Code_Point, which Java's patterns lack, and other blank glyphs. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
              + "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f"
              + "\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0"
              + "\\ufff0-\\ufffb\\x{16fe4}\\x{1bca0}-\\x{1bca3}\\x{1d159}\\x{1d173}-\\x{1d17a}"
              + "\\x{e0000}-\\x{e0fff}]*");

  /** Sorting marks takes quadratic time, and a text beyond this is kept nowhere. */
  private static final int MOST_TO_COMPOSE = 5_000;

  private PlainText() {}

  /**
   * CRLF and CR become LF and a tab becomes a space; other control characters, unpaired surrogates
   * and noncharacters are dropped; blank lines before and white space after the text go; the rest
   * is NFC, unless it has more than 5,000 code points.
   */
  public static String of(String typed) {
    String text = trimmed(cleaned(LINE_BREAK.matcher(typed).replaceAll("\n")));
    return text.codePointCount(0, text.length()) > MOST_TO_COMPOSE
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * As {@link #of}, on one line and without space around it; empty when there is nothing to see.
   */
  public static String lineOf(String typed) {
    String line = of(typed).replace('\n', ' ').strip();
    return isBlank(line) ? "" : line;
  }

  /** The first so many code points of a text, or all of it when it has no more. */
  public static String first(int codePoints, String text) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }

  /** Whether a text in this form has nothing in it that can be seen. */
  public static boolean isBlank(String text) {
    return INVISIBLE.matcher(text).matches();
  }

  private static String cleaned(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\t' ? ' ' : c)
        .filter(PlainText::isText)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isText(int c) {
    boolean noncharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    return c == '\n'
        || !(noncharacter
            || Character.getType(c) == Character.CONTROL
            || Character.getType(c) == Character.SURROGATE);
  }

  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    for (int i = 0; i < end && isSpace(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return text.substring(start, end);
  }

  /** White space as ECMAScript's {@code trimEnd} sees it, so that the browser trims the same. */
  private static boolean isSpace(char c) {
    return c == '\n' || c == '\ufeff' || Character.isSpaceChar(c);
  }
}
