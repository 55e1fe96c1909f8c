package social.skein.graph;

/** Told inside the transaction: somebody follows somebody from now on. */
public record Followed(long followerId, long followedId, How how) {
  /** How it came to that. */
  public enum How {
    NEW,
    /** Whoever is followed said yes to a request. */
    APPROVED,
    /** An undo, or the end of a block, brought an old follow back: no news to anybody. */
    RESTORED
  }
}
