package social.skein.ledger;

/** Somebody for whom a deed cannot be undone, and why. */
public record LeftOut(String username, Why why) {
  /** What came between. */
  public enum Why {
    /** A follow, or a request to follow, was begun anew. */
    AGAIN("again"),
    /**
     * One of the two keeps away from the other: by a block, or by having ended it, too. Only of
     * their own block is anybody told.
     */
    KEPT_AWAY("kept away"),
    /** They were taken off the list. */
    UNLISTED("unlisted"),
    /** Their boosts were shown again. */
    SHOWN("boosts shown");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Why of(String code) {
      for (Why why : values()) {
        if (why.code.equals(code)) {
          return why;
        }
      }
      throw new IllegalArgumentException("no reason " + code);
    }
  }
}
