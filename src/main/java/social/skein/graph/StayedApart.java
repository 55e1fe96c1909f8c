package social.skein.graph;

/**
 * Told inside the transaction: one of the two wanted a follow to end that there is not, as on a
 * page that is older than its end.
 *
 * @param wishedById which of the two
 */
public record StayedApart(long followerId, long followedId, long wishedById) {}
