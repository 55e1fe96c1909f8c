package social.skein.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a redirect may lead: to a page of ours and nowhere else. */
final class OwnPages {
  private static final int LONGEST = 500;

  private OwnPages() {}

  /** The address when it is a path on this server, or else the fallback. */
  static String or(String fallback, String address) {
    return isOurs(address) ? address : fallback;
  }

  /**
   * Browsers take a backslash for a slash and drop control characters, and two slashes begin
   * another host's address (WHATWG URL, "relative slash state"); so none of these may occur.
   */
  private static boolean isOurs(String address) {
    if (!address.startsWith("/")
        || address.length() > LONGEST
        || address.contains("//")
        || address.contains("\\")
        || address.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
      return false;
    }
    try {
      URI uri = new URI(address);
      return uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
