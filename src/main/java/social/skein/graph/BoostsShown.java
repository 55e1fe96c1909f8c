package social.skein.graph;

/** Told inside the transaction: somebody wants to see again what somebody boosts. */
public record BoostsShown(long viewerId, long authorId) {}
