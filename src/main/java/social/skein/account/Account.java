package social.skein.account;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as everybody may see them.
 *
 * @param username ASCII letters, digits and underscore, as they wrote it when signing up
 * @param displayName empty when they set none
 * @param zone the time zone they set, or null
 * @param locked whether they want to be asked before anybody follows them
 */
public record Account(
    long id,
    String username,
    String displayName,
    String aboutMe,
    Instant joinedAt,
    @Nullable Instant lastSeenAt,
    @Nullable ZoneId zone,
    boolean locked) {

  /** What to call them: the display name, or else the username. */
  public String name() {
    return author().name();
  }

  /** How others address them, {@code @susan}. */
  public String handle() {
    return author().handle();
  }

  /** What of them stands beside their posts. */
  public Author author() {
    return new Author(id, username, displayName);
  }
}
