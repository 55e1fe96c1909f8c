package social.skein.graph;

import social.skein.account.Account;

/** What became of a block, a mute or hidden boosts, or of their undoing. */
public sealed interface BarrierOutcome {
  /** It is as was asked now, or was before. */
  record Done(Account account) implements BarrierOutcome {}

  record Refused(Why why) implements BarrierOutcome {}

  enum Why {
    SELF,
    /** Nobody has that name, or who has it does not exist to whoever asks. */
    UNKNOWN
  }
}
