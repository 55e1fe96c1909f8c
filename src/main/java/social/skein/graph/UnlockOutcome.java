package social.skein.graph;

/** What became of opening an account. */
public sealed interface UnlockOutcome {
  /**
   * Everybody may follow them now.
   *
   * @param answered how many had waited
   */
  record Unlocked(int answered) implements UnlockOutcome {}

  /** Somebody waits, and what becomes of them has not been said; nothing has changed. */
  record Undecided() implements UnlockOutcome {}
}
