package social.skein.account;

import java.time.Instant;
import social.skein.platform.id.Ids;

/**
 * Somebody whom a bulk load brings.
 *
 * @param id drawn when they joined
 * @param locked whether they want to be asked before anybody follows them
 */
public record Newcomer(
    long id, String username, String displayName, String aboutMe, String email, boolean locked) {

  /** When they joined: when their id was drawn. */
  public Instant joinedAt() {
    return Ids.drawnAt(id);
  }
}
