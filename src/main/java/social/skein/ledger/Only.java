package social.skein.ledger;

/** Which of them the ledger lists. */
public enum Only {
  ALL,
  MUTUAL,
  /** Whom one follows who does not follow back, or the other way round. */
  ONE_WAY,
  /** Who has been here for a year and wrote nothing in it that one may see. */
  DORMANT,
  /** Of whom one keeps a note. */
  NOTED
}
