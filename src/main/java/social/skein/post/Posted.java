package social.skein.post;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction: somebody wrote a post.
 *
 * @param answered what it answers, or null
 * @param hashtags the names of its hashtags, if everybody is told of it
 */
public record Posted(
    long authorId,
    long postId,
    Visibility visibility,
    @Nullable Answered answered,
    Set<String> hashtags) {}
