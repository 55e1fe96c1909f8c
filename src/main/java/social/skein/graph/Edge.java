package social.skein.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to somebody whom they follow, or might.
 *
 * @param since when that began, or for a follow that a block has cut when it began; null for none
 * @param locked whether the other one wants to be asked
 */
record Edge(
    long followerId, long followedId, FollowState state, @Nullable Instant since, boolean locked) {

  /** Until when they may not ask again since they were turned down, or null when they may. */
  @Nullable Instant barredUntil(Instant now) {
    if (state != FollowState.REJECTED || since == null || !locked) {
      return null;
    }
    Instant end = since.plus(FollowState.WAIT);
    return now.isBefore(end) ? end : null;
  }
}
