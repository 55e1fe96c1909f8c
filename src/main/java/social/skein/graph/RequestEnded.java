package social.skein.graph;

/**
 * Told inside the transaction: somebody waits for an answer no more, whatever it was; that they
 * follow now is told after it.
 */
public record RequestEnded(long followerId, long followedId) {}
