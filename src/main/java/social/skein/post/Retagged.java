package social.skein.post;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction: it was noted late what hashtags a post has, which itself says what
 * it said.
 *
 * @param answered what it answers, or null
 */
public record Retagged(
    long authorId, long postId, @Nullable Answered answered, Set<String> hashtags) {}
