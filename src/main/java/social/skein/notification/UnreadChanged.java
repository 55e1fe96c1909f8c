package social.skein.notification;

import java.util.Set;

/** Told inside the transaction: what these accounts have not read may have changed. */
record UnreadChanged(Set<Long> accountIds) {}
