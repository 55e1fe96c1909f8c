package social.skein.graph;

/** Told inside the transaction: somebody asks to follow somebody who is locked. */
public record Requested(long followerId, long followedId) {}
