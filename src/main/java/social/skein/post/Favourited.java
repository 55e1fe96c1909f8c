package social.skein.post;

/** Told inside the transaction: somebody favourited a post, which may be their own. */
public record Favourited(long accountId, long favouriteId, long postId, long postAuthorId) {}
