package social.skein.graph;

/** Told inside the transaction: somebody no longer blocks somebody, who may go on blocking them. */
public record Unblocked(long blockerId, long blockedId) {}
