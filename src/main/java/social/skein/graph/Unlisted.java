package social.skein.graph;

import java.util.List;

/** Told inside the transaction: these people have been taken off a list, which goes on. */
public record Unlisted(long listId, List<Long> people) {}
