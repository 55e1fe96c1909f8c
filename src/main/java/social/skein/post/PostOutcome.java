package social.skein.post;

/** What became of something that somebody wanted to post. */
public sealed interface PostOutcome {
  record Written(long id) implements PostOutcome {}

  /** Nothing was stored; the verdict says why and is never {@link PostText.Verdict.Fine}. */
  record Refused(PostText.Verdict why) implements PostOutcome {}

  /** Nothing was stored: the content warning has more characters than the limit. */
  record WarningTooLong(int limit) implements PostOutcome {}

  /** Nothing was stored: it mentions more names than the limit. */
  record TooManyMentions(int limit) implements PostOutcome {}

  /** Nothing was stored: what it answers is not there, or not for its author to see. */
  record NothingToAnswer() implements PostOutcome {}
}
