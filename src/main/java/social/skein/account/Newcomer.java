package social.skein.account;

import java.time.Instant;
import social.skein.platform.id.Ids;

/**
 * Somebody whom a bulk load brings.
 *
 * @param id drawn when they joined
 */
public record Newcomer(long id, String username, String displayName, String aboutMe, String email) {

  /** When they joined: when their id was drawn. */
  public Instant joinedAt() {
    return Ids.drawnAt(id);
  }
}
