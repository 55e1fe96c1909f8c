package social.skein.notification;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, and others are told of once.
 *
 * @param postId the post it is about, or null
 */
record News(Kind kind, long actorId, @Nullable Long postId) {
  static News followed(long followerId) {
    return new News(Kind.FOLLOW, followerId, null);
  }

  static News posted(long authorId, long postId) {
    return new News(Kind.POST, authorId, postId);
  }
}
