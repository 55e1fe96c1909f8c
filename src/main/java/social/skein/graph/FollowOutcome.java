package social.skein.graph;

import java.time.Instant;
import social.skein.account.Account;

/** What became of a follow. */
public sealed interface FollowOutcome {
  /** They are followed now, or were before. */
  record Following(Account account, Instant since) implements FollowOutcome {}

  /** They want to be asked, and are asked now, or were before. */
  record Requested(Account account, Instant since) implements FollowOutcome {}

  /** They said no a short time ago, and are not asked again before that time. */
  record TurnedDown(Account account, Instant until) implements FollowOutcome {}

  record Refused(Why why) implements FollowOutcome {}

  enum Why {
    SELF,
    /** Nobody has that name, or who has it blocks the one who asks. */
    UNKNOWN,
    /** Who wants to follow them blocks them. */
    BLOCKED
  }
}
