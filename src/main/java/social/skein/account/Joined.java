package social.skein.account;

/** Told inside the transaction: somebody signed up. */
public record Joined(long accountId) {}
