package social.skein.post;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A stretch of a post's text; a template says how each kind looks, and escapes it. */
public sealed interface Piece {

  /** Text without a meaning of its own, line breaks included. */
  record Plain(String text) implements Piece {}

  /** An http(s) address as it was written, and a short form of it to show. */
  record Link(String address, String shown) implements Piece {}

  /** A username as it was written, which need not exist, and the same with its sign. */
  record Mention(String username, String shown) implements Piece {}

  /** A hashtag's name, by which hashtags are the same, and the hashtag as it was written. */
  record Hashtag(String name, String shown) implements Piece {
    private static final int LONGEST_NAME = 100;

    /** What {@link PostPieces} takes for one, of which no more than the end may be cut off. */
    private static final Pattern NAME =
        Pattern.compile(
            "(?!\\p{M})(?=[\\p{M}\\p{Nd}_]*\\p{L})[\\p{L}\\p{M}\\p{Nd}_\\u200c\\u200d]+");

    /** The name of a hashtag that somebody typed without its sign; nothing when it can be none. */
    public static Optional<String> read(String typed) {
      boolean fits = typed.length() < PostText.MOST_CHARACTERS * Character.BYTES;
      return fits && NAME.matcher(typed).matches() ? Optional.of(name(typed)) : Optional.empty();
    }

    /** The names of the hashtags of a text that everybody is told of; none of any other. */
    static Set<String> in(String text, Visibility visibility) {
      return visibility != Visibility.PUBLIC || text.indexOf('#') < 0
          ? Set.of()
          : PostPieces.in(text).stream()
              .filter(Hashtag.class::isInstance)
              .map(piece -> ((Hashtag) piece).name())
              .collect(Collectors.toUnmodifiableSet());
    }

    /** The name of a hashtag written without its sign: in lower case, and cut to fit an address. */
    public static String name(String written) {
      String name = written.toLowerCase(Locale.ROOT);
      int length = Math.min(name.codePointCount(0, name.length()), LONGEST_NAME);
      return name.substring(0, name.offsetByCodePoints(0, length));
    }
  }
}
