package social.skein.post;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads links, mentions and hashtags out of a post's stored text. */
final class PostPieces {

  private static final int SHOWN = 40;

  private static final String LETTER = "\\p{L}\\p{Nd}_";

  private static final String SELECTOR = "\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}";

  /** A keycap and a variation selector make signs, most of all of what is no letter. */
  private static final String MARK = "[\\p{Mn}\\p{Mc}&&[^" + SELECTOR + "]]";

  /** Chinese and Japanese have no spaces between words, so their letters may touch a sign. */
  private static final String TOUCHING =
      "[" + LETTER + "&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";

  /** A mark is part of a word only on a letter or digit, which is looked for so far before it. */
  private static final String TOUCHED = TOUCHING + MARK + "{0,20}";

  // "@john@elsewhere.example" is somebody on another server, not our john.
  private static final Pattern MENTION_OR_HASHTAG =
      Pattern.compile(
          ("(?=[@#])(?<!TOUCHED)(?:"
                  + "(?<!/)@(?<username>[A-Za-z0-9_]{1,30}+)(?!TOUCHING|MARK|@[A-Za-z0-9])"
                  + "|(?<!&)#(?!\\p{M})(?=[\\p{Mn}\\p{Mc}\\p{Nd}_]*\\p{L})"
                  + "(?<name>[LETTERMARK\\u200c\\u200dSELECTOR]+)(?<![\\u200c\\u200dSELECTOR]))")
              .replace("TOUCHED", TOUCHED)
              .replace("TOUCHING", TOUCHING)
              .replace("LETTER", LETTER)
              .replace("MARK", MARK)
              .replace("SELECTOR", SELECTOR));

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  private PostPieces(String text) {
    this.text = text;
  }

  /**
   * Cuts a text as {@link PostText} stores it into pieces, in order, nothing left out.
   *
   * <p>A mention is {@code @} with 1–30 ASCII letters, digits and underscores that no word touches:
   * a mark is part of a word on a letter or digit, a variation selector and a sign around one
   * never; a hashtag is {@code #} with letters, their marks, digits and underscores of any script,
   * at least one letter among them. The links are those that {@link PostText#characters} counts as
   * 23.
   */
  public static List<Piece> in(String text) {
    return new PostPieces(text).cut();
  }

  private List<Piece> cut() {
    int from = 0;
    for (Links.Span link : Links.in(text)) {
      addWords(from, link.start());
      String address = text.substring(link.start(), link.end());
      pieces.add(new Piece.Link(address, shown(address)));
      from = link.end();
    }
    addWords(from, text.length());
    return List.copyOf(pieces);
  }

  private void addWords(int start, int end) {
    Matcher found = MENTION_OR_HASHTAG.matcher(text);
    found.useTransparentBounds(true).region(start, end);
    int from = start;
    while (found.find()) {
      addPlain(from, found.start());
      pieces.add(piece(found));
      from = found.end();
    }
    addPlain(from, end);
  }

  private static Piece piece(Matcher found) {
    String username = found.group("username");
    return username == null
        ? new Piece.Hashtag(Piece.Hashtag.name(found.group("name")), found.group())
        : new Piece.Mention(username, found.group());
  }

  private void addPlain(int start, int end) {
    if (start < end) {
      pieces.add(new Piece.Plain(text.substring(start, end)));
    }
  }

  /** The address without its scheme, cut after some 40 characters but never within the host. */
  private static String shown(String address) {
    String bare = address.substring(address.indexOf("://") + "://".length());
    int most = Math.max(SHOWN, hostLength(bare));
    if (bare.length() <= most) {
      return bare;
    }
    var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(bare);
    int cut = breaks.isBoundary(most) ? most : breaks.preceding(most);
    return bare.substring(0, cut) + "\u2026";
  }

  private static int hostLength(String bare) {
    int end = 0;
    while (end < bare.length() && "/?#".indexOf(bare.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
