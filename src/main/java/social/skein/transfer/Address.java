package social.skein.transfer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a cell names.
 *
 * @param username in lower case, when they would be of this server
 * @param problem why it can be nobody here, or null
 */
record Address(@Nullable String username, @Nullable Fate problem) {
  /** More than any address has that another server may write. */
  static final int LIMIT = 320;

  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_]{1,30}");
  private static final Pattern ANY =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?");
  private static final Pattern HOST = Pattern.compile("[^\\s@/,;\"]+");

  /**
   * Reads {@code susan}, {@code @susan} or {@code susan@host}.
   *
   * @param here the host that people of this server are addressed by
   */
  static Address of(String cell, String here) {
    String words = cell.startsWith("@") ? cell.substring(1) : cell;
    int at = words.indexOf('@');
    String name = at < 0 ? words : words.substring(0, at);
    if (cell.length() > LIMIT || !ANY.matcher(name).matches()) {
      return new Address(null, Fate.ADDRESS);
    }
    if (at >= 0) {
      String host = words.substring(at + 1);
      if (!HOST.matcher(host).matches()) {
        return new Address(null, Fate.ADDRESS);
      }
      if (!host.equalsIgnoreCase(here)) {
        return new Address(null, Fate.ELSEWHERE);
      }
    }
    return LOCAL.matcher(name).matches()
        ? new Address(name.toLowerCase(Locale.ROOT), null)
        : new Address(null, Fate.UNKNOWN);
  }
}
