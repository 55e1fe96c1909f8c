package social.skein.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What a line of a file says, before anybody looks who that is.
 *
 * @param number of the line, from 1
 * @param problem what is wrong with it, or null
 * @param ofLine the earlier line that says the same, or null
 * @param proof of its date, or empty
 */
record Entry(
    int number, Wish wish, @Nullable Fate problem, @Nullable Integer ofLine, String proof) {
  static Entry broken(int number, String words, Fate problem) {
    return new Entry(number, Wish.unreadable(words), problem, null, "");
  }

  /** Whether it may name anybody. */
  boolean unread() {
    return problem != null && Fate.UNREAD.contains(problem);
  }
}
