package social.skein.graph;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to whoever looks at them, with what only the latter knows.
 *
 * @param blocking whether the one who looks blocks them
 * @param blockedBy whether they block the one who looks
 * @param mute the mute by which the one who looks does not hear of them, or null
 * @param boostsHidden whether the one who looks does not see what they boost
 * @param note what the one who looks notes of them for themselves alone, or empty
 */
public record Standing(
    Relation relation,
    boolean blocking,
    boolean blockedBy,
    @Nullable Mute mute,
    boolean boostsHidden,
    String note) {
  /** How everybody stands to a stranger. */
  public static final Standing NONE = new Standing(Relation.NONE, false, false, null, false, "");

  /** Whether they do not exist to the one who looks; who blocks them knows that they do. */
  public boolean invisible() {
    return blockedBy && !blocking;
  }
}
