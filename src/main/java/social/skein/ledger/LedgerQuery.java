package social.skein.ledger;

/**
 * What somebody wants to see of their ledger.
 *
 * @param words a piece of the username or display name; empty for all
 */
public record LedgerQuery(Side side, Sort sort, Only only, String words) {}
