package social.skein.account;

/** What one logs in with. */
record Credential(long accountId, String email, String passwordHash) {}
