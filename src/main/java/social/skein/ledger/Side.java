package social.skein.ledger;

/** Which half of the ledger. */
public enum Side {
  /** Whom one follows. */
  FOLLOWING,
  /** Who follows one. */
  FOLLOWERS
}
