package social.skein.ledger;

import java.time.Instant;
import social.skein.platform.id.Ids;

/**
 * What somebody did to several people at once and can still undo.
 *
 * @param people how many of them it can be undone for
 */
public record Undo(long id, Deed deed, int people) {
  /** When it was done. */
  public Instant at() {
    return Ids.drawnAt(id);
  }
}
