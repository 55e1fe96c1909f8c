package social.skein.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import social.skein.platform.text.Folding;
import social.skein.platform.text.Letter;
import social.skein.platform.text.PlainText;

/**
 * The words of a text, the same for both databases. Where a script has spaces, a word is what
 * letters with their marks, digits and underscores make together; where it has none, each two
 * letters beside each other are one, and a letter alone is one.
 */
final class Tokens {
  /** Stands between words that are not beside each other; no text has it. */
  static final String GAP = "!";

  /** As many places as PostgreSQL notes, and to spare. */
  private static final int MOST_WORDS = 5_000;

  private static final int LONGEST_WORD = 64;

  private final int[] text;
  private final Letter[] kinds;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final Set<String> letters = new LinkedHashSet<>();

  private Tokens(String text) {
    this.text = Folding.of(text).codePoints().toArray();
    this.kinds = new Letter[this.text.length];
    Letter before = Letter.NONE;
    for (int at = 0; at < kinds.length; at++) {
      before = Letter.of(this.text[at], before);
      kinds[at] = before;
    }
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

  /** Where a word begins, in code points of the folded text. */
  int start(int word) {
    return starts.get(word);
  }

  /** Where it ends. */
  int end(int word) {
    return ends.get(word);
  }

  /** Each letter of the pairs, so that one of them finds the text too. */
  Set<String> letters() {
    return letters;
  }

  private void cut() {
    int start = 0;
    while (start < text.length) {
      Letter kind = kinds[start];
      int end = start + 1;
      while (end < text.length && (kinds[end] == kind || joins(end, kind))) {
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

  /** Whether an apostrophe stands within a word: then it is left out of it. */
  private boolean joins(int at, Letter kind) {
    return kind == Letter.SPACED
        && (text[at] == '\'' || text[at] == '\u2019')
        && at + 1 < text.length
        && kinds[at + 1] == Letter.SPACED;
  }

  private void addWord(int start, int end) {
    var word = new StringBuilder();
    for (int at = start; at < end; at++) {
      if (kinds[at] == Letter.SPACED) {
        word.appendCodePoint(text[at]);
      }
    }
    add(PlainText.first(LONGEST_WORD, word.toString()), start, end);
  }

  private void addPairs(int start, int end) {
    if (end - start == 1) {
      add(new String(text, start, 1), start, end);
      return;
    }
    for (int at = start; at < end; at++) {
      letters.add(new String(text, at, 1));
      if (at + 1 < end) {
        add(new String(text, at, 2), at, at + 2);
      }
    }
  }

  private void add(String word, int start, int end) {
    words.add(word);
    starts.add(start);
    ends.add(end);
  }
}
