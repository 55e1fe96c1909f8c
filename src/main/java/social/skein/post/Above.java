package social.skein.post;

import org.jspecify.annotations.Nullable;

/**
 * A place above a post in its thread.
 *
 * @param post what stands there, or null when it is deleted or not for the viewer to see
 */
record Above(long id, @Nullable Post post) {}
