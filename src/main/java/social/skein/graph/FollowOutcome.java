package social.skein.graph;

import java.time.Instant;
import social.skein.account.Account;

/** What became of a follow. */
public sealed interface FollowOutcome {
  /** They are followed now, or were before. */
  record Following(Account account, Instant since) implements FollowOutcome {}

  record Refused(Why why) implements FollowOutcome {}

  enum Why {
    SELF,
    /** Nobody has that name, or who has it blocks the one who asks. */
    UNKNOWN,
    /** Who wants to follow them blocks them. */
    BLOCKED
  }
}
