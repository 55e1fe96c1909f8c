package social.skein.post;

/**
 * The place of an answer in its thread.
 *
 * @param visible whether the viewer may see what stands there
 */
record Branch(long id, long parentId, boolean visible) {}
