package social.skein.web;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * Keeps the direction of what people call themselves from turning the words around it: where markup
 * cannot do it, in titles and within sentences.
 */
final class Direction {
  private static final char BEGIN = '\u2068'; // first strong isolate
  private static final char END = '\u2069'; // pop directional isolate

  /** Embeddings, overrides and isolates, which may be left open or closed too often. */
  private static final Pattern CONTROLS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  private Direction() {}

  /** The name, isolated if there is anything in it that is not written from left to right. */
  static String isolated(String name) {
    String plain = CONTROLS.matcher(name).replaceAll("");
    char[] letters = plain.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length) ? BEGIN + plain + END : plain;
  }
}
