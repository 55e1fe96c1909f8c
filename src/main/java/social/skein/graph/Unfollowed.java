package social.skein.graph;

/** Told inside the transaction: somebody no longer follows somebody. */
public record Unfollowed(long followerId, long followedId) {}
