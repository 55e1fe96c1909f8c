package social.skein.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to whoever looks at them. That a request was turned down shows nowhere.
 *
 * @param self whether they are the same person
 * @param followingSince when the one who looks began to follow them, or null
 * @param requestedSince when the one who looks asked to follow them, and waits, or null
 * @param followsYou whether they follow the one who looks
 * @param askingSince when they asked to follow the one who looks, and wait, or null
 */
public record Relation(
    boolean self,
    @Nullable Instant followingSince,
    @Nullable Instant requestedSince,
    boolean followsYou,
    @Nullable Instant askingSince) {
  /** What everybody is to a stranger. */
  public static final Relation NONE = new Relation(false, null, null, false, null);

  public boolean following() {
    return followingSince != null;
  }

  public boolean requested() {
    return requestedSince != null;
  }

  public boolean asksYou() {
    return askingSince != null;
  }

  public boolean mutual() {
    return following() && followsYou;
  }
}
