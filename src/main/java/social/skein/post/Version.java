package social.skein.post;

import java.time.Instant;

/**
 * What a post said for a while.
 *
 * @param post as it was
 * @param since when it began to say so
 */
public record Version(Post post, Instant since) {}
