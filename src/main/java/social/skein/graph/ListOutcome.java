package social.skein.graph;

/** What became of a list that was to be made or changed. */
public sealed interface ListOutcome {
  /** It is as was asked now, or was before. */
  record Kept(PeopleList list) implements ListOutcome {}

  record Refused(Why why) implements ListOutcome {}

  enum Why {
    EMPTY,
    /** More than {@link Lists#LONGEST_NAME} characters. */
    TOO_LONG,
    /** Another list of theirs has that name, whatever the case. */
    TAKEN,
    /** They have {@link Lists#MOST} already. */
    TOO_MANY,
    /** There is no such list of theirs, or not any more. */
    GONE
  }
}
