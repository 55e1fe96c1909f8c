package social.skein.graph;

import java.util.List;
import social.skein.account.Author;

/**
 * Whom the viewer follows of those who follow somebody.
 *
 * @param some of them, the last followed first
 * @param others how many more there are
 */
public record Familiar(List<Author> some, int others) {
  static final Familiar NONE = new Familiar(List.of(), 0);
}
