package social.skein.graph;

/** What became of a note. */
public enum NoteOutcome {
  KEPT,
  /** There is none now. */
  GONE,
  /** It has more than {@link Notes#LIMIT} characters; what was kept before stays. */
  TOO_LONG
}
