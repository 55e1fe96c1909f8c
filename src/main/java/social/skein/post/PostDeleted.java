package social.skein.post;

/** Told inside the transaction: somebody deleted a post of theirs. */
public record PostDeleted(long authorId, long postId) {}
