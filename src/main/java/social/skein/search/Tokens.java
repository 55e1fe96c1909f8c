package social.skein.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import social.skein.platform.text.PlainText;

/**
 * The words of a text, the same for both databases. Where a script has spaces, a word is what
 * letters, marks, digits and underscores make together; where it has none, each two letters beside
 * each other are one, and a letter alone is one.
 */
final class Tokens {
  /** Stands between words that are not beside each other; no text has it. */
  static final String GAP = "!";

  /** As many places as PostgreSQL notes, and to spare. */
  private static final int MOST_WORDS = 5_000;

  private static final int LONGEST_WORD = 64;

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

  private enum Kind {
    NONE,
    SPACED,
    UNSPACED
  }

  private final int[] text;
  private final List<String> words = new ArrayList<>();
  private final Set<String> letters = new LinkedHashSet<>();

  private Tokens(String text) {
    this.text = Folding.of(text).codePoints().toArray();
  }

  static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.cut();
    return tokens;
  }

  /** In the order of the text. */
  List<String> words() {
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  /** Each letter of the pairs, so that one of them finds the text too. */
  Set<String> letters() {
    return letters;
  }

  private void cut() {
    int start = 0;
    while (start < text.length) {
      Kind kind = kind(text[start]);
      int end = start + 1;
      while (end < text.length && (kind(text[end]) == kind || joins(end, kind))) {
        end++;
      }
      switch (kind) {
        case NONE -> {}
        case SPACED -> addWord(start, end);
        case UNSPACED -> addPairs(start, end);
      }
      start = end;
    }
  }

  private static Kind kind(int c) {
    boolean letter =
        switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> Character.isLetterOrDigit(c) || c == '_';
        };
    if (!letter) {
      return Kind.NONE;
    }
    return c == PROLONGED || WITHOUT_SPACES.contains(UnicodeScript.of(c))
        ? Kind.UNSPACED
        : Kind.SPACED;
  }

  /** Whether an apostrophe stands within a word: then it is left out of it. */
  private boolean joins(int at, Kind kind) {
    return kind == Kind.SPACED
        && (text[at] == '\'' || text[at] == '\u2019')
        && at + 1 < text.length
        && kind(text[at + 1]) == Kind.SPACED;
  }

  private void addWord(int start, int end) {
    var word = new StringBuilder();
    for (int at = start; at < end; at++) {
      if (kind(text[at]) == Kind.SPACED) {
        word.appendCodePoint(text[at]);
      }
    }
    words.add(PlainText.first(LONGEST_WORD, word.toString()));
  }

  private void addPairs(int start, int end) {
    if (end - start == 1) {
      words.add(new String(text, start, 1));
      return;
    }
    for (int at = start; at < end; at++) {
      letters.add(new String(text, at, 1));
      if (at + 1 < end) {
        words.add(new String(text, at, 2));
      }
    }
  }
}
