package social.skein.graph;

/**
 * Told inside the transaction: somebody no longer mutes somebody; a mute that ran out is told by
 * nothing.
 */
public record Unmuted(long muterId, long mutedId) {}
