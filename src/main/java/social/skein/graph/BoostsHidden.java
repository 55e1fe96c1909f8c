package social.skein.graph;

/** Told inside the transaction: somebody no longer wants to see what somebody boosts. */
public record BoostsHidden(long viewerId, long authorId) {}
