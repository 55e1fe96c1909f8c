package social.skein.post;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the names that a text mentions. */
final class Mentions {
  private Mentions() {}

  /** In lower case, each once, in the order of the text. */
  static Set<String> in(String text) {
    if (text.indexOf('@') < 0) {
      return Set.of();
    }
    List<String> names =
        PostPieces.in(text).stream()
            .filter(Piece.Mention.class::isInstance)
            .map(Piece.Mention.class::cast)
            .map(mention -> mention.username().toLowerCase(Locale.ROOT))
            .toList();
    return new LinkedHashSet<>(names);
  }
}
