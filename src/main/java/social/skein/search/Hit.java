package social.skein.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import social.skein.post.Post;

/**
 * A post that was found.
 *
 * @param followed whether the viewer follows who wrote it
 * @param marks how often it was favourited or boosted
 */
record Hit(Post post, boolean followed, long marks) {

  /** A hit, and whether it says the words that are asked for beside each other. */
  private record Ranked(Hit hit, boolean together) {
    boolean followed() {
      return hit.followed();
    }

    /** One more for each power of ten. */
    int liked() {
      return Long.toString(10 * hit.marks()).length();
    }

    long id() {
      return hit.post().id();
    }
  }

  private static final Comparator<Ranked> BETTER_FIRST =
      Comparator.comparing(Ranked::together)
          .thenComparing(Ranked::followed)
          .thenComparing(Ranked::liked)
          .thenComparing(Ranked::id)
          .reversed();

  /**
   * The better ones first: those that say the words beside each other, then those of people whom
   * the viewer follows, then those with more favourites and boosts by powers of ten, then the newer
   * ones.
   */
  static List<Post> best(List<Hit> hits, List<String> words) {
    return hits.stream()
        .map(hit -> new Ranked(hit, hit.says(words)))
        .sorted(BETTER_FIRST)
        .map(ranked -> ranked.hit().post())
        .toList();
  }

  private boolean says(List<String> words) {
    return words.size() > 1 && Collections.indexOfSubList(PostEntries.of(post).words(), words) >= 0;
  }
}
