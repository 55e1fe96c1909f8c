package social.skein.graph;

/**
 * Told inside the transaction: somebody blocks somebody from now on, after the follows between them
 * ended.
 */
public record Blocked(long blockerId, long blockedId) {}
