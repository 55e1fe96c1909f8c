package social.skein.trend;

import java.time.Instant;
import java.util.List;
import social.skein.post.Post;

/**
 * What trends, most people first.
 *
 * @param asOf when the people were counted
 * @param again in how many minutes they are counted again at the soonest
 */
public record Trending(Instant asOf, int again, List<Hashtag> hashtags, List<Reacted> posts) {

  /** A hashtag, and how many different people wrote public posts with it. */
  public record Hashtag(String name, int people) {}

  /** A post, and how many different people boosted, favourited or answered it. */
  public record Reacted(Post post, int people) {}
}
