package social.skein.graph;

/**
 * What is to come back of the follows that a block has cut.
 *
 * @param follow whether the one who ends the block wants to follow the other again
 * @param beFollowed whether they let the other follow them again
 */
public record Renewal(boolean follow, boolean beFollowed) {
  public static final Renewal NOTHING = new Renewal(false, false);
  public static final Renewal EVERYTHING = new Renewal(true, true);
}
