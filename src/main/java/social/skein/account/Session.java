package social.skein.account;

import java.time.Instant;

/**
 * Somebody who is logged in on one device.
 *
 * @param tokenHash what the table keeps of the token in the browser's cookie
 * @param seenAt when it was last used, to the minute
 */
public record Session(String tokenHash, Account account, Instant seenAt) {}
