package social.skein.graph;

/** Told inside the transaction: somebody follows a hashtag from now on. */
public record HashtagFollowed(long accountId, String name) {}
