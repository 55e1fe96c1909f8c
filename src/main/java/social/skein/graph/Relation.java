package social.skein.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to whoever looks at them.
 *
 * @param self whether they are the same person
 * @param followingSince when the one who looks began to follow them, or null
 * @param followsYou whether they follow the one who looks
 */
public record Relation(boolean self, @Nullable Instant followingSince, boolean followsYou) {
  /** What everybody is to a stranger. */
  public static final Relation NONE = new Relation(false, null, false);

  public boolean following() {
    return followingSince != null;
  }

  public boolean mutual() {
    return following() && followsYou;
  }
}
