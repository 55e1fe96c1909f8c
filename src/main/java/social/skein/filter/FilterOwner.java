package social.skein.filter;

import social.skein.account.Session;

/**
 * Somebody who reads, and which of their filters they read with.
 *
 * @param revision as {@link Session#filters()} has it
 */
public record FilterOwner(long accountId, long revision) {
  /** As if they had no filters. */
  public static FilterOwner unfiltered(long accountId) {
    return new FilterOwner(accountId, Session.NO_FILTERS);
  }

  boolean hasFilters() {
    return revision != Session.NO_FILTERS;
  }
}
