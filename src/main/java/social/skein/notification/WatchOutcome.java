package social.skein.notification;

import social.skein.account.Account;

/** What became of the wish to be told of somebody's posts. */
public sealed interface WatchOutcome {
  /** Their posts are told from now on, or were before. */
  record Watching(Account author) implements WatchOutcome {}

  /** Their posts are not told, or not any more. */
  record NotWatching(Account author) implements WatchOutcome {}

  /** Only who follows them can be told. */
  record NotFollowing(Account author) implements WatchOutcome {}

  /** There is nobody of that name. */
  record Unknown() implements WatchOutcome {}
}
