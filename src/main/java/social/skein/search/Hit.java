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

  /**
   * The better ones first: those that say the words beside each other, then those of people whom
   * the viewer follows, then those with more favourites and boosts by powers of ten, then the newer
   * ones.
   */
  static Comparator<Hit> best(List<String> words) {
    return Comparator.comparing((Hit hit) -> hit.says(words))
        .thenComparing(Hit::followed)
        .thenComparing(hit -> Long.toString(10 * hit.marks()).length())
        .thenComparing(hit -> hit.post().id())
        .reversed();
  }

  private boolean says(List<String> words) {
    return words.size() > 1 && Collections.indexOfSubList(PostEntries.of(post).words(), words) >= 0;
  }
}
