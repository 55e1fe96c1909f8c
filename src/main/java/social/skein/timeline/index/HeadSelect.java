package social.skein.timeline.index;

import java.util.Arrays;
import social.skein.platform.paging.Keyset;

/**
 * Finds one page over many authors. Only the authors whose nearest posts are the nearest can be on
 * it, as many as the page has posts: so it looks at one post of each author, keeps the best, and
 * merges what those few wrote.
 */
final class HeadSelect {
  private final AuthorPosts posts;
  private final boolean backwards;
  private final long beside;

  /** The heads kept so far, the farthest from the page's key on top of the heap. */
  private final long[] heads;

  private final int[] authors;
  private int size;

  HeadSelect(AuthorPosts posts, Keyset<Long> page) {
    this.posts = posts;
    Long before = page.before();
    Long after = page.after();
    backwards = after != null;
    beside = after != null ? after : before != null ? before : Long.MAX_VALUE;
    heads = new long[page.limit()];
    authors = new int[page.limit()];
  }

  /** Looks at the head of one more author. */
  void offer(int author) {
    long newest = posts.newest(author);
    if (newest == AuthorPosts.NONE || (backwards && newest <= beside)) {
      return;
    }
    long head = !backwards && newest < beside ? newest : posts.at(author, nearestPlace(author));
    if (head == AuthorPosts.NONE) {
      return;
    }
    if (size < heads.length) {
      rise(size++, head, author);
    } else if (nearer(head, heads[0])) {
      sink(head, author);
    }
  }

  private int nearestPlace(int author) {
    return backwards ? posts.placeAfter(author, beside) : posts.placeBefore(author, beside);
  }

  private boolean nearer(long one, long other) {
    return backwards ? one < other : one > other;
  }

  private void rise(int from, long head, int author) {
    int at = from;
    while (at > 0 && nearer(heads[(at - 1) / 2], head)) {
      int parent = (at - 1) / 2;
      put(at, heads[parent], authors[parent]);
      at = parent;
    }
    put(at, head, author);
  }

  private void sink(long head, int author) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && nearer(heads[child], heads[child + 1])) {
        child++;
      }
      if (!nearer(head, heads[child])) {
        break;
      }
      put(at, heads[child], authors[child]);
      at = child;
    }
    put(at, head, author);
  }

  private void put(int at, long head, int author) {
    heads[at] = head;
    authors[at] = author;
  }

  /** The ids of the page, nearest to its key first. */
  long[] merge() {
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = nearestPlace(authors[i]);
    }
    long[] page = new long[heads.length];
    int found = 0;
    while (found < page.length) {
      int nearest = -1;
      for (int i = 0; i < size; i++) {
        if (heads[i] != AuthorPosts.NONE && (nearest < 0 || nearer(heads[i], heads[nearest]))) {
          nearest = i;
        }
      }
      if (nearest < 0) {
        return Arrays.copyOf(page, found);
      }
      page[found++] = heads[nearest];
      places[nearest] += backwards ? 1 : -1;
      heads[nearest] = posts.at(authors[nearest], places[nearest]);
    }
    return page;
  }
}
