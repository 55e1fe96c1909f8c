package social.skein.post;

/**
 * Told inside the transaction: somebody deletes a post of theirs, and all its boosts go with it.
 */
public record PostDeleted(long authorId, long postId) {}
