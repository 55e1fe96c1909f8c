package social.skein.graph;

/** What became of the wish to follow a hashtag. */
public enum HashtagOutcome {
  FOLLOWING,
  /** They follow {@link FollowedHashtags#MOST} others already. */
  TOO_MANY
}
