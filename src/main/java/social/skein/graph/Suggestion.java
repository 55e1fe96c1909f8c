package social.skein.graph;

import org.jspecify.annotations.Nullable;
import social.skein.account.Author;

/**
 * Somebody to follow, and why.
 *
 * @param by somebody whom the viewer follows and who follows them, or null when there is nobody
 * @param others how many more such people there are
 */
public record Suggestion(Person person, @Nullable Author by, int others) {
  static Suggestion unexplained(Person person) {
    return new Suggestion(person, null, 0);
  }
}
