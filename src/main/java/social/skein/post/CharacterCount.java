package social.skein.post;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counts characters as a person does; {@code count.js} has the same rules. */
final class CharacterCount {

  private static final int LINK = 23;

  /**
   * A sign that joins the letter after it to the one before (Indic_Conjunct_Break=Linker, Unicode
   * 17), with that letter. Which of them join is the newest rule of UAX 29 and depends on the
   * Unicode version of the browser and of Java: read here, it is the same everywhere.
   */
  private static final Pattern JOINED_LETTER =
      Pattern.compile(
          "[\\u094d\\u09cd\\u0acd\\u0b4d\\u0c4d\\u0d4d\\u1039\\u17d2\\u1a60\\u1b44\\u1bab\\ua9c0"
              + "\\uaaf6\\x{10a3f}\\x{11133}\\x{113d0}\\x{1193e}\\x{11a47}\\x{11a99}\\x{11f42}]"
              + "[\\p{M}\\u200d]*\\p{L}?");

  private static final String MARK = "\u034f";

  private CharacterCount() {}

  static int of(String text) {
    int count = 0;
    int from = 0;
    for (Links.Span link : Links.in(text)) {
      count += clusters(text.substring(from, link.start())) + LINK;
      from = link.end();
    }
    return count + clusters(text.substring(from));
  }

  private static int clusters(String text) {
    var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(JOINED_LETTER.matcher(text).replaceAll(MARK));
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
