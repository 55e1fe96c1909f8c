package social.skein.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import social.skein.platform.text.Folding;
import social.skein.platform.text.Letter;

/** A text as {@link Tokens} reads it, and from which of its characters each letter was made. */
final class FoldedText {
  /** Half-width signs that belong to the letter before them. */
  private static final int VOICED = 0xff9e;

  private static final int SEMI_VOICED = 0xff9f;

  private final StringBuilder folded = new StringBuilder();

  /** For each code point of the folded text, where what it was made from begins and ends. */
  private final List<int[]> from = new ArrayList<>();

  private final Tokens tokens;

  FoldedText(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = start + Character.charCount(text.codePointAt(start));
      while (end < text.length() && belongs(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      String one = Folding.of(text.substring(start, end));
      folded.append(one);
      int[] place = {start, end};
      one.codePoints().forEach(c -> from.add(place));
      start = end;
    }
    tokens = Tokens.of(folded.toString());
  }

  private static boolean belongs(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c == VOICED || c == SEMI_VOICED || Folding.isUnseen(c);
    };
  }

  /** The characters from which words beside each other were made, wherever they stand. */
  BitSet of(List<List<String>> phrases) {
    BitSet found = new BitSet();
    for (List<String> phrase : phrases) {
      List<String> words = tokens.words();
      for (int at = 0; at + phrase.size() <= words.size(); at++) {
        if (words.subList(at, at + phrase.size()).equals(phrase)) {
          set(found, tokens.start(at), tokens.end(at + phrase.size() - 1));
        }
      }
      letter(phrase, found);
    }
    return found;
  }

  /** A letter alone, which is no word where it stands among others. */
  private void letter(List<String> phrase, BitSet found) {
    int letter = phrase.getFirst().codePointAt(0);
    if (phrase.size() == 1
        && phrase.getFirst().length() == Character.charCount(letter)
        && Letter.of(letter) == Letter.UNSPACED) {
      int[] all = folded.codePoints().toArray();
      for (int at = 0; at < all.length; at++) {
        if (all[at] == letter) {
          set(found, at, at + 1);
        }
      }
    }
  }

  private void set(BitSet found, int start, int end) {
    if (end <= from.size()) {
      found.set(from.get(start)[0], from.get(end - 1)[1]);
    }
  }
}
