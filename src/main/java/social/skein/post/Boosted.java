package social.skein.post;

/** Told inside the transaction: somebody boosted a post. */
public record Boosted(long boosterId, long boostId, long postId, long postAuthorId) {}
