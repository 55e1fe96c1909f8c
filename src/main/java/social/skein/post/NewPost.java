package social.skein.post;

/**
 * A post that a bulk load brings.
 *
 * @param id drawn when it was written
 * @param text as typed
 */
public record NewPost(long id, long authorId, String text) {}
