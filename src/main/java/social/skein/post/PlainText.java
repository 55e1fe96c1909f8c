package social.skein.post;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which typed text is kept; {@code count.js} has the same rules. */
final class PlainText {

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?");

  /** Default_Ignorable_Code_Point, which Java's patterns lack, and other blank glyphs. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
              + "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f"
              + "\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0"
              + "\\ufff0-\\ufffb\\x{16fe4}\\x{1bca0}-\\x{1bca3}\\x{1d159}\\x{1d173}-\\x{1d17a}"
              + "\\x{e0000}-\\x{e0fff}]*");

  private PlainText() {}

  static String of(String typed) {
    String text = trimmed(cleaned(LINE_BREAK.matcher(typed).replaceAll("\n")));
    // Sorting marks takes quadratic time, and a text beyond the limit will not be stored anyway.
    return text.codePointCount(0, text.length()) > PostText.MOST_CODE_POINTS
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static boolean isBlank(String text) {
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
