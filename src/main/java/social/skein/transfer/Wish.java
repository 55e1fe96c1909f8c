package social.skein.transfer;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a line asks for; null for what it does not say.
 *
 * @param address as the file has it, shortened when it is too long to be one
 * @param username the local name in it, in lower case
 * @param watch whether to be told of their posts
 * @param hide whether notifications of whom it mutes are muted too
 * @param since when a follow had begun
 * @param list the name of the list they are to be on, or that is to be there when nobody is named
 * @param exclusive whether that list is to be so
 */
record Wish(
    String address,
    @Nullable String username,
    @Nullable Boolean boosts,
    @Nullable Boolean watch,
    @Nullable Boolean hide,
    @Nullable Instant since,
    @Nullable String note,
    @Nullable String list,
    @Nullable Boolean exclusive) {

  /** Somebody who is not in the file, or not on that list in it. */
  static Wish absent(String username, @Nullable String list) {
    return new Wish(
        "@" + username,
        username.toLowerCase(Locale.ROOT),
        null,
        null,
        null,
        null,
        null,
        list,
        null);
  }

  /** A list itself, whoever is on it. */
  static Wish ofList(String list, @Nullable Boolean exclusive) {
    return new Wish("", null, null, null, null, null, null, list, exclusive);
  }

  static Wish unreadable(String words) {
    return new Wish(words, null, null, null, null, null, null, null, null);
  }

  Wish since(@Nullable Instant proven) {
    return new Wish(address, username, boosts, watch, hide, proven, note, list, exclusive);
  }

  /** Whether it is about a list and nobody on it. */
  boolean ofList() {
    return list != null && address.isEmpty();
  }

  /** The name of the list as those are told apart. */
  String listKey() {
    return list == null ? "" : list.toLowerCase(Locale.ROOT);
  }
}
