package social.skein.post;

/** What became of a text that somebody wanted to post. */
public sealed interface PostOutcome {
  record Written(long id) implements PostOutcome {}

  /** Nothing was stored; the verdict says why and is never {@link PostText.Verdict.Fine}. */
  record Refused(PostText.Verdict why) implements PostOutcome {}
}
