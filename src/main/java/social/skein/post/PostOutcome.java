package social.skein.post;

/** What became of something that somebody wanted to post. */
public sealed interface PostOutcome {
  record Written(long id) implements PostOutcome {}

  /** Nothing was stored: what it answers is not there, or not for its author to see. */
  record NothingToAnswer() implements PostOutcome {}

  /** Nothing was stored, because of what was written. */
  sealed interface Problem extends PostOutcome {}

  /** The verdict says why and is never {@link PostText.Verdict.Fine}. */
  record Refused(PostText.Verdict why) implements Problem {}

  /** A direct post mentions only names that nobody has. */
  record ForNobody() implements Problem {}

  /** The content warning has more characters than the limit. */
  record WarningTooLong(int limit) implements Problem {}

  /** It mentions more names than the limit. */
  record TooManyMentions(int limit) implements Problem {}
}
