package social.skein.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.skein.platform.id.Ids;

/**
 * What somebody did to several people at once and can still undo.
 *
 * @param listId the list that they were put on, or null
 * @param list its name, or null
 * @param people how many of them it can be undone for
 */
public record Undo(long id, Deed deed, @Nullable Long listId, @Nullable String list, int people) {
  /** When it was done. */
  public Instant at() {
    return Ids.drawnAt(id);
  }
}
