package social.skein.ledger;

/** What one does to several people of the ledger at once. */
public enum Deed {
  UNFOLLOWED("unfollowed"),
  REMOVED("removed"),
  BOOSTS_HIDDEN("boosts hidden"),
  LISTED("listed");

  private final String code;

  Deed(String code) {
    this.code = code;
  }

  /** As the database has it. */
  String code() {
    return code;
  }

  static Deed of(String code) {
    for (Deed deed : values()) {
      if (deed.code.equals(code)) {
        return deed;
      }
    }
    throw new IllegalArgumentException("no deed " + code);
  }
}
