package social.skein.post;

/** Told inside the transaction: somebody wrote a post. */
public record Posted(long authorId, long postId) {}
