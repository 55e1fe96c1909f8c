package social.skein.transfer;

/** What became of a file that somebody uploaded. */
public sealed interface UploadOutcome {
  /**
   * It is stored, and its dry run can be looked at.
   *
   * @param replaced whether it took the place of another that waited
   */
  record Stored(long id, boolean replaced) implements UploadOutcome {}

  /** Nothing is stored. */
  record Refused(Why why) implements UploadOutcome {}

  enum Why {
    /** It has more than {@link Imports#MOST_BYTES}. */
    TOO_LARGE,
    /** It has more than {@link Imports#MOST_LINES}. */
    TOO_MANY_LINES,
    /** It is in UTF-16. */
    UTF_16,
    /** It is no text. */
    NOT_TEXT,
    EMPTY,
    /** The first line is of another kind of file. */
    HEADER,
    /** Another import of theirs is under way. */
    BUSY
  }
}
