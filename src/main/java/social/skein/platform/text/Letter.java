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

  /** Letters, marks, digits and the underscore make words. */
  public static Letter of(int c) {
    boolean letter =
        switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> Character.isLetterOrDigit(c) || c == '_';
        };
    if (!letter) {
      return NONE;
    }
    return c == PROLONGED || WITHOUT_SPACES.contains(UnicodeScript.of(c)) ? UNSPACED : SPACED;
  }
}
