package social.skein.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where in a list of people by date one is: its date, and the person to break ties. */
public record FollowKey(long createdAt, long accountId) {

  /** The key as an opaque cursor. */
  public String cursor() {
    String plain = createdAt + "." + accountId;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** The key of a cursor, or nothing when it is none of ours. */
  public static Optional<FollowKey> read(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
              .split("\\.", -1);
      return parts.length == 2
          ? Optional.of(new FollowKey(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
