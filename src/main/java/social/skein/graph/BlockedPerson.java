package social.skein.graph;

import java.time.Instant;
import social.skein.account.Account;

/** Somebody in the list of those whom one blocks, since when, and the follows that this has cut. */
public record BlockedPerson(Account account, Instant since, Severed severed) {}
