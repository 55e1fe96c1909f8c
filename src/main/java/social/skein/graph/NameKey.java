package social.skein.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where in the directory one is: a username in lower case. */
public record NameKey(String username) {

  /** The key as an opaque cursor. */
  String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(username.getBytes(StandardCharsets.US_ASCII));
  }

  /** The key of a cursor, or nothing when it is none of ours. */
  public static Optional<NameKey> read(String cursor) {
    try {
      String name = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      return name.matches("[a-z0-9_]{1,30}") ? Optional.of(new NameKey(name)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
