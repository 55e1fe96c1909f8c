package social.skein.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did to several people at once and can still undo, or has undone.
 *
 * @param listId the list that they were put on, or null
 * @param list its name, or null
 * @param people how many of them it can be undone for
 * @param left for how many it cannot
 * @param asked for how many it is to be done or undone, or was
 */
public record Undo(
    long id,
    Deed deed,
    @Nullable Long listId,
    @Nullable String list,
    Stage stage,
    int people,
    int left,
    int asked) {
  /** For how many it was undone. */
  public int undone() {
    return switch (stage) {
      case DOING, DONE -> 0;
      case UNDOING, UNDONE -> asked - people - left;
    };
  }
}
