package social.skein.graph;

/** How many follow somebody, and how many they follow. */
public record FollowCounts(long followers, long following) {
  static final FollowCounts NONE = new FollowCounts(0, 0);
}
