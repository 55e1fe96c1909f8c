package social.skein.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import social.skein.graph.Person;
import social.skein.platform.paging.Slice;
import social.skein.post.Reaction;
import social.skein.search.Hashtag;
import social.skein.timeline.TimelineEntry;

/**
 * What a page of search shows.
 *
 * @param morePeople whether there are more of them than are shown
 * @param moreHashtags likewise
 * @param morePosts likewise, when the best of them are shown
 */
public record Found(
    List<Person> people,
    boolean morePeople,
    List<Hashtag> hashtags,
    boolean moreHashtags,
    Slice<TimelineEntry> posts,
    boolean morePosts,
    Map<Long, Reaction> reactions) {

  /** Which of what was found is shown. */
  public enum Type {
    ALL,
    PEOPLE,
    HASHTAGS,
    POSTS;

    /** The one that an address calls so, or else all. */
    static Type named(String name) {
      return Arrays.stream(values()).filter(it -> it.named().equals(name)).findFirst().orElse(ALL);
    }

    /** What addresses call it. */
    public String named() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether nothing was found. */
  public boolean nothing() {
    return people.isEmpty() && hashtags.isEmpty() && posts.items().isEmpty();
  }
}
