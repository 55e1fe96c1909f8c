package social.skein.ledger;

/** What became of a deed that was to be done to everybody whom a choice finds. */
public sealed interface BeginOutcome {
  /** It is begun, and as far as it tells. */
  record Begun(Undo undo) implements BeginOutcome {}

  record Refused(Why why) implements BeginOutcome {}

  enum Why {
    /** Not as many are found as was said. */
    CHANGED,
    /** Nobody is found to whom it would change anything. */
    NOBODY,
    /** Another one is being done or undone. */
    BUSY,
    /** There is no such list of theirs, or not any more. */
    NO_LIST,
    /** The list would have too many people. */
    FULL
  }
}
