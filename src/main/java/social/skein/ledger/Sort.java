package social.skein.ledger;

/** In which order the ledger lists people. */
public enum Sort {
  NEWEST,
  OLDEST,
  NAME,
  /** Who posted last first; who never did comes last. */
  POSTED,
  /** Who posted last, last. */
  QUIET
}
