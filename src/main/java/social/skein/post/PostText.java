package social.skein.post;

import social.skein.platform.text.PlainText;

/** What may be stored of a post that somebody typed, and how its length is counted. */
public final class PostText {

  /** The longest a post may be, in characters as a person counts them. */
  public static final int MOST_CHARACTERS = 500;

  /** The longest a post may be in code points, so that marks and links cannot grow for ever. */
  public static final int MOST_CODE_POINTS = 5_000;

  /** What became of a typed text. */
  public sealed interface Verdict {

    /** It may be stored, in this form. */
    record Fine(String text) implements Verdict {}

    /** There is nothing in it to see. */
    record Blank() implements Verdict {}

    /** It has more characters than the limit. */
    record TooLong(int characters, int limit) implements Verdict {}

    /** Its characters would do, but they hold more code points than the limit. */
    record TooMuch(int codePoints, int limit) implements Verdict {}
  }

  private PostText() {}

  /**
   * Brings a typed text into the form that is stored, and judges it.
   *
   * <p>CRLF and CR become LF and a tab becomes a space; other control characters, unpaired
   * surrogates and noncharacters are dropped; blank lines before and white space after the text go;
   * the rest is NFC. Judging a stored text again changes nothing. The time is linear in the text.
   */
  public static Verdict judge(String typed) {
    String text = PlainText.of(typed);
    if (PlainText.isBlank(text)) {
      return new Verdict.Blank();
    }
    int characters = CharacterCount.of(text);
    if (characters > MOST_CHARACTERS) {
      return new Verdict.TooLong(characters, MOST_CHARACTERS);
    }
    int codePoints = text.codePointCount(0, text.length());
    if (codePoints > MOST_CODE_POINTS) {
      return new Verdict.TooMuch(codePoints, MOST_CODE_POINTS);
    }
    return new Verdict.Fine(text);
  }

  /**
   * Counts a typed text as {@link #judge} does: an extended grapheme cluster (Unicode UAX 29) is
   * one character, and so is a line break; a link is 23, whatever its length.
   */
  public static int characters(String typed) {
    return CharacterCount.of(PlainText.of(typed));
  }
}
