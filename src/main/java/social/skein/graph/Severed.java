package social.skein.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The follows between two people that a block has cut and its end can bring back.
 *
 * @param followingSince when the one who blocks began to follow the other, or null
 * @param followsYou whether the other followed the one who blocks
 */
public record Severed(@Nullable Instant followingSince, boolean followsYou) {

  public boolean isEmpty() {
    return followingSince == null && !followsYou;
  }
}
