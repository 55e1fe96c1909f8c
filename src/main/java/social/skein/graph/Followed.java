package social.skein.graph;

/**
 * Told inside the transaction: somebody follows somebody from now on.
 *
 * @param restored whether the end of a block brought an old follow back, which is no news to
 *     anybody
 */
public record Followed(long followerId, long followedId, boolean restored) {}
