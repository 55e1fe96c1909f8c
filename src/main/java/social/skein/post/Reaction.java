package social.skein.post;

/**
 * How often people did something with a post, and what its reader did.
 *
 * @param pinned whether its author has it on top of their profile
 */
public record Reaction(
    Tally tally, boolean boosted, boolean favourited, boolean bookmarked, boolean pinned) {
  /** Nobody did anything. */
  public static final Reaction NONE = new Reaction(Tally.NONE, false, false, false, false);
}
