package social.skein.graph;

import java.util.Locale;
import java.util.regex.Pattern;
import social.skein.platform.text.PlainText;

/**
 * What somebody wants a list of theirs to be.
 *
 * @param name 1 to {@link Lists#LONGEST_NAME} characters once it is plain text
 * @param exclusive whether what its people post and boost is to leave home
 */
public record ListTerms(String name, boolean exclusive) {

  /** Embeddings, overrides and isolates, which turn the words around them. */
  private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  /** The same with the name as it is kept. */
  ListTerms plain() {
    return new ListTerms(PlainText.lineOf(TURNING.matcher(name).replaceAll("")), exclusive);
  }

  /** What they want of a list that is now so, when they saw it as it was. */
  ListTerms of(ListTerms seen, PeopleList now) {
    return new ListTerms(
        name.equals(seen.name) ? now.name() : name,
        exclusive == seen.exclusive ? now.exclusive() : exclusive);
  }

  /** How many characters the name has. */
  int characters() {
    return name.codePointCount(0, name.length());
  }

  /** What no two lists of one owner share, of a name as it is kept. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
