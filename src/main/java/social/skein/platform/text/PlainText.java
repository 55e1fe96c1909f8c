package social.skein.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which typed text is kept; {@code count.js} has the same rules. */
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

  private PlainText() {}

  public static String clean(String t) { return t; }
  public static String line(String t) { return t; }
}
