package social.skein.timeline.index;

import java.util.Arrays;
import social.skein.platform.paging.Keyset;

/**
 * Adds to a page what only the hashtags bring that somebody follows. It merges them all, because
 * one post may have many of them.
 */
final class HashtagSelect {
  private final Lane posts;
  private final Viewer viewer;
  private final int[] hashtags;
  private final int[] places;
  private final boolean backwards;
  private final int limit;

  HashtagSelect(HashtagEntries entries, int follower, Viewer viewer, Keyset<Long> page) {
    posts = entries.posts();
    this.viewer = viewer;
    hashtags = Arrays.copyOf(entries.of(follower), entries.count(follower));
    places = new int[hashtags.length];
    backwards = page.backwards();
    limit = page.limit();
    Long before = page.before();
    Long after = page.after();
    for (int i = 0; i < places.length; i++) {
      places[i] =
          after != null
              ? posts.placeAfter(hashtags[i], after)
              : posts.placeBefore(hashtags[i], before == null ? Long.MAX_VALUE : before);
    }
  }

  /** The page with what they bring, made from the page of what authors bring. */
  long[] merge(long[] authors) {
    long[] page = new long[limit];
    int taken = 0;
    int found = 0;
    while (found < limit) {
      int source = nearest();
      long brought = source < 0 ? Lane.NONE : head(source);
      if (taken < authors.length && (source < 0 || nearer(authors[taken], brought))) {
        page[found++] = authors[taken++];
      } else if (source < 0) {
        return Arrays.copyOf(page, found);
      } else {
        if (shows(source)) {
          page[found++] = brought;
        }
        pass(brought);
      }
    }
    return page;
  }

  private int nearest() {
    int nearest = -1;
    for (int i = 0; i < hashtags.length; i++) {
      if (head(i) != Lane.NONE && (nearest < 0 || nearer(head(i), head(nearest)))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private long head(int source) {
    return posts.at(hashtags[source], places[source]);
  }

  private boolean nearer(long one, long other) {
    return backwards ? one < other : one > other;
  }

  private boolean shows(int source) {
    return viewer.showsTagged(hashtags[source], places[source]);
  }

  private void pass(long id) {
    for (int i = 0; i < hashtags.length; i++) {
      if (head(i) == id) {
        places[i] += backwards ? 1 : -1;
      }
    }
  }
}
