package social.skein.timeline.index;

/** An entry of the change log: something that changed what homes show. */
public sealed interface Change {
  /** Its place in the log. */
  long seq();

  /** Somebody wrote a post that is in the home of everybody who follows them. */
  record Posted(long seq, long authorId, long postId) implements Change {}

  /** Somebody answered somebody else, which is in the homes of who follows both. */
  record Replied(long seq, long authorId, long postId, long answeredId) implements Change {}

  /** Somebody boosted a post of somebody, or of their own. */
  record Boosted(long seq, long boosterId, long boostId, long originalId, long originalAuthorId)
      implements Change {}

  /** The words of a post are others now. */
  record Edited(long seq, long authorId, long postId) implements Change {}

  /** A post with all its boosts, or a boost, is gone. */
  record Deleted(long seq, long authorId, long postId) implements Change {}

  /** Somebody follows somebody from now on. */
  record Followed(long seq, long followerId, long followedId) implements Change {}

  /** Somebody no longer follows somebody. */
  record Unfollowed(long seq, long followerId, long followedId) implements Change {}

  /** Somebody shut somebody out, which hides each from the other. */
  record Blocked(long seq, long blockerId, long blockedId) implements Change {}

  record Unblocked(long seq, long blockerId, long blockedId) implements Change {}

  /** Somebody wants to see nothing of somebody, until a time in milliseconds since 1970. */
  record Muted(long seq, long muterId, long mutedId, long until) implements Change {
    /** Until they say otherwise. */
    public static final long FOR_GOOD = Long.MAX_VALUE;
  }

  record Unmuted(long seq, long muterId, long mutedId) implements Change {}

  /** Somebody wants to see none of what somebody boosts. */
  record BoostsHidden(long seq, long viewerId, long boosterId) implements Change {}

  record BoostsShown(long seq, long viewerId, long boosterId) implements Change {}

  /**
   * What somebody posts and boosts leaves the home of somebody who has them on an exclusive list.
   */
  record SetApart(long seq, long viewerId, long authorId) implements Change {}

  /** They are on no exclusive list of that viewer any more. */
  record PutBack(long seq, long viewerId, long authorId) implements Change {}

  /** Somebody is called differently, which changes what homes look like but not what they hold. */
  record Renamed(long seq, long accountId) implements Change {}

  /**
   * Somebody's filters are others, which changes neither what homes hold nor what posts say, but
   * what their readers are shown of them.
   */
  record Filtered(long seq, long accountId, long revision) implements Change {}

  /** So much changed at once that whoever follows the log has to read everything anew. */
  record Loaded(long seq) implements Change {}
}
