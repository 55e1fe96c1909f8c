package social.skein.timeline;

import org.jspecify.annotations.Nullable;
import social.skein.account.Author;
import social.skein.post.Post;

/**
 * What stands in one place of a timeline: a post, or somebody's boost of it.
 *
 * @param id of the post or of the boost, which gives the place
 * @param booster who boosted it, or null when the post stands there itself
 * @param hashtag the name of the hashtag that brought it, or null when a person did
 */
public record TimelineEntry(
    long id, Post post, @Nullable Author booster, @Nullable String hashtag) {

  /** A post in its own place. */
  public static TimelineEntry of(Post post) {
    return of(post.id(), post, null);
  }

  /** What a person brought. */
  static TimelineEntry of(long id, Post post, @Nullable Author booster) {
    return new TimelineEntry(id, post, booster, null);
  }

  /** The same brought by a hashtag, or by a person where it is null. */
  TimelineEntry by(@Nullable String name) {
    return new TimelineEntry(id, post, booster, name);
  }
}
