package social.skein.web;

import org.jspecify.annotations.Nullable;

/** A post that is being written, and what is wrong with it. */
public record Draft(String text, @Nullable String problem) {
  static final Draft EMPTY = new Draft("", null);
}
