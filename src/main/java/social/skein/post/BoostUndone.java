package social.skein.post;

/** Told inside the transaction: somebody no longer boosts a post. */
public record BoostUndone(long boosterId, long boostId, long postId) {}
