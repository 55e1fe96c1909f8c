package social.skein.post;

import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction: somebody wrote a post.
 *
 * @param answered what it answers, or null
 */
public record Posted(
    long authorId, long postId, Visibility visibility, @Nullable Answered answered) {}
