package social.skein.graph;

/** Told inside the transaction: somebody no longer follows a hashtag. */
public record HashtagUnfollowed(long accountId, String name) {}
