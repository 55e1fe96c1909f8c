package social.skein.graph;

/** Told inside the transaction: somebody follows somebody from now on. */
public record Followed(long followerId, long followedId) {}
