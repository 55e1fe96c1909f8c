package social.skein.graph;

import social.skein.account.Account;

/** What became of an unfollow. */
public sealed interface UnfollowOutcome {
  /** They are followed no more, or never were. */
  record NotFollowing(Account account) implements UnfollowOutcome {}

  /** They had been asked, and had not answered yet. */
  record Withdrawn(Account account) implements UnfollowOutcome {}

  record Refused(FollowOutcome.Why why) implements UnfollowOutcome {}
}
