package social.skein.graph;

import java.util.List;

/** Told inside the transaction: these people are on no exclusive list of somebody any more. */
public record PutBack(long ownerId, List<Long> people) {}
