package social.skein.post;

/** What became of an edit. */
public sealed interface EditOutcome {
  /** The post says so now. */
  record Edited(Post post) implements EditOutcome {}

  /** Nothing was changed: there is no such post of theirs, or no more. */
  record Gone() implements EditOutcome {}

  /** Nothing was changed, because of what was written. */
  record Refused(PostOutcome.Problem why) implements EditOutcome {}
}
