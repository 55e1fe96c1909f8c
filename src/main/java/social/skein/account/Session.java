package social.skein.account;

import java.time.Instant;

/**
 * Somebody who is logged in on one device.
 *
 * @param tokenHash what the table keeps of the token in the browser's cookie
 * @param seenAt when it was last used, to the minute
 * @param filters another number whenever their keyword filters are others, {@link #NO_FILTERS} when
 *     they have none
 */
public record Session(String tokenHash, Account account, Instant seenAt, long filters) {
  /** Of whoever has no filters. */
  public static final long NO_FILTERS = 0;
}
