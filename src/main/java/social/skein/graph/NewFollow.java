package social.skein.graph;

import java.time.Instant;

/** A follow that a bulk load or an undo brings: who began to follow whom, and when. */
public record NewFollow(long followerId, long followedId, Instant since) {}
