package social.skein.account;

/** Told inside the transaction: a bulk load brought accounts. */
public record AccountsLoaded() {}
