package social.skein.post;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction: somebody changed what a post of theirs says.
 *
 * @param answered what it answers, or null
 * @param hashtags the names of the hashtags that it has now, if everybody is told of it
 */
public record Edited(
    long authorId,
    long postId,
    Visibility visibility,
    @Nullable Answered answered,
    Set<String> hashtags) {}
