package social.skein.graph;

import social.skein.account.Account;

/** What became of an answer to a request: how it stands after it, by this answer or before it. */
public sealed interface RequestOutcome {
  /** They follow the one who answered. */
  record Following(Account account) implements RequestOutcome {}

  record TurnedDown(Account account) implements RequestOutcome {}

  /** They have withdrawn it, or never asked. */
  record NotAsking(Account account) implements RequestOutcome {}

  /** Nobody has that name, or who has it blocks the one who answered. */
  record Unknown() implements RequestOutcome {}
}
