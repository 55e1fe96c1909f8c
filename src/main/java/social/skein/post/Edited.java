package social.skein.post;

/** Told inside the transaction: somebody changed what a post of theirs says. */
public record Edited(long authorId, long postId, Visibility visibility) {}
