package social.skein.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * What a character is to words: part of one in a script with spaces, of one without, or neither.
 */
public enum Letter {
  NONE,
  SPACED,
  UNSPACED;

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** The long-vowel sign, which Unicode counts to no script. */
  private static final int PROLONGED = 0x30fc;

  /**
   * Letters, digits and the underscore make words, and so do the marks that stand on one of them.
   *
   * @param before what the character before it is, or {@link #NONE} at the beginning
   */
  public static Letter of(int c, Letter before) {
    return isMark(c) ? before : of(c);
  }

  /** As {@link #of(int, Letter)}, of the character that begins at a place of a text. */
  public static Letter at(int place, String text) {
    int at = place;
    while (at > 0 && isMark(text.codePointAt(at))) {
      at = text.offsetByCodePoints(at, -1);
    }
    return of(text.codePointAt(at));
  }

  /** Of a character that stands on no other, so that a mark makes no word. */
  public static Letter of(int c) {
    if (!Character.isLetterOrDigit(c) && c != '_') {
      return NONE;
    }
    return c == PROLONGED || WITHOUT_SPACES.contains(UnicodeScript.of(c)) ? UNSPACED : SPACED;
  }

  /** Whether it goes with what it stands on; a sign around a letter makes a sign of it. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
