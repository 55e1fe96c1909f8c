package social.skein.account;

/** Told inside the transaction: somebody changed their profile. */
public record ProfileChanged(long accountId) {}
