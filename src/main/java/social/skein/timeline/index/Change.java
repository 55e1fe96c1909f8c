package social.skein.timeline.index;

/** An entry of the change log: something that changed what homes show. */
public sealed interface Change {
  /** Its place in the log. */
  long seq();

  /** Somebody wrote a post. */
  record Posted(long seq, long authorId, long postId) implements Change {}

  /** A post is gone. */
  record Deleted(long seq, long authorId, long postId) implements Change {}

  /** Somebody follows somebody from now on. */
  record Followed(long seq, long followerId, long followedId) implements Change {}

  /** Somebody no longer follows somebody. */
  record Unfollowed(long seq, long followerId, long followedId) implements Change {}

  /** Somebody is called differently, which changes what homes look like but not what they hold. */
  record Renamed(long seq, long accountId) implements Change {}

  /** So much changed at once that whoever follows the log has to read everything anew. */
  record Loaded(long seq) implements Change {}
}
