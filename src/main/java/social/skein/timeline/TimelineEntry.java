package social.skein.timeline;

import org.jspecify.annotations.Nullable;
import social.skein.account.Author;
import social.skein.post.Post;

/**
 * What stands in one place of a timeline: a post, or somebody's boost of it.
 *
 * @param id of the post or of the boost, which gives the place
 * @param booster who boosted it, or null when the post stands there itself
 */
public record TimelineEntry(long id, Post post, @Nullable Author booster) {

  /** A post in its own place. */
  public static TimelineEntry of(Post post) {
    return new TimelineEntry(post.id(), post, null);
  }
}
