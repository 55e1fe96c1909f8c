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

  static News requested(long followerId) {
    return new News(Kind.REQUEST, followerId, null);
  }

  static News approved(long followedId) {
    return new News(Kind.APPROVAL, followedId, null);
  }

  static News answered(long authorId, long postId) {
    return new News(Kind.REPLY, authorId, postId);
  }

  static News mentioned(long authorId, long postId) {
    return new News(Kind.MENTION, authorId, postId);
  }

  static News boosted(long boosterId, long postId) {
    return new News(Kind.BOOST, boosterId, postId);
  }

  static News favourited(long accountId, long postId) {
    return new News(Kind.FAVOURITE, accountId, postId);
  }

  static News edited(long authorId, long postId) {
    return new News(Kind.EDIT, authorId, postId);
  }

  static News posted(long authorId, long postId) {
    return new News(Kind.POST, authorId, postId);
  }
}
