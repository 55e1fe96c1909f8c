package social.skein.graph;

import java.util.List;

/**
 * Told inside the transaction: these people are on an exclusive list of somebody from now on, and
 * were on none before.
 */
public record SetApart(long ownerId, List<Long> people) {}
