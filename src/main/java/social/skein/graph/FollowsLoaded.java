package social.skein.graph;

/** Told inside the transaction: a bulk load brought follows. */
public record FollowsLoaded() {}
