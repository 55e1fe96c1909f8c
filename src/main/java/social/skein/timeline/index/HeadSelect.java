package social.skein.timeline.index;

import java.util.Arrays;
import social.skein.platform.paging.Keyset;

/**
 * Finds one page over many authors. Only what is nearest in each lane of each author can begin the
 * page, and only as many lanes as the page has entries can be on it: so it looks at one entry of
 * each, keeps the best, and merges what lies behind those few.
 */
final class HeadSelect {
  /** After so many replies that are not shown, the next that is shown is looked up. */
  private static final int PATIENCE = 64;

  private final AuthorEntries entries;
  private final Lane[] lanes;
  private final Viewer viewer;
  private final boolean backwards;
  private final long beside;

  /** The heads kept so far, the farthest from the page's key on top of the heap. */
  private final long[] heads;

  private final int[] authors;
  private final int[] lanesOf;
  private final int[] places;
  private int size;

  HeadSelect(AuthorEntries entries, Viewer viewer, Keyset<Long> page) {
    this.entries = entries;
    this.viewer = viewer;
    lanes = new Lane[] {entries.posts(), entries.replies(), entries.boosts()};
    Long before = page.before();
    Long after = page.after();
    backwards = after != null;
    beside = after != null ? after : before != null ? before : Long.MAX_VALUE;
    heads = new long[page.limit()];
    authors = new int[page.limit()];
    lanesOf = new int[page.limit()];
    places = new int[page.limit()];
  }

  /** Looks at the heads of one more author. */
  void offer(int author) {
    long newest = entries.newest(author);
    if (newest == Lane.NONE || (backwards ? newest <= beside : isBehindAll(newest))) {
      return;
    }
    for (int lane = 0; lane < lanes.length; lane++) {
      offer(author, lane);
    }
  }

  private void offer(int author, int lane) {
    int place = nearestPlace(author, lanes[lane]);
    long head = lanes[lane].at(author, place);
    int hidden = 0;
    while (head != Lane.NONE && !isBehindAll(head)) {
      if (shows(author, lane, place)) {
        keep(head, author, lane, place);
        return;
      }
      place = next(author, lane, place, ++hidden);
      head = lanes[lane].at(author, place);
    }
  }

  /** The place to be looked at behind so many in a row that are not shown. */
  private int next(int author, int lane, int place, int hidden) {
    if (backwards) {
      return place + 1;
    }
    return lanes[lane] == entries.replies() && hidden >= PATIENCE
        ? viewer.shownReply(entries.answers(author), place)
        : place - 1;
  }

  private int nearestPlace(int author, Lane lane) {
    return backwards ? lane.placeAfter(author, beside) : lane.placeBefore(author, beside);
  }

  private boolean isBehindAll(long head) {
    return size == heads.length && !nearer(head, heads[0]);
  }

  private boolean shows(int author, int lane, int place) {
    Lane rows = lanes[lane];
    if (rows == entries.replies()) {
      return viewer.showsReplyTo((int) rows.at(author, place, AuthorEntries.ANSWERED));
    }
    return rows == entries.posts()
        || viewer.showsBoost(
            author,
            rows.at(author, place),
            rows.at(author, place, AuthorEntries.ORIGINAL),
            (int) rows.at(author, place, AuthorEntries.ORIGINAL_AUTHOR));
  }

  private boolean nearer(long one, long other) {
    return backwards ? one < other : one > other;
  }

  private void keep(long head, int author, int lane, int place) {
    if (size < heads.length) {
      rise(size++, head, author, lane, place);
    } else {
      sink(head, author, lane, place);
    }
  }

  private void rise(int from, long head, int author, int lane, int place) {
    int at = from;
    while (at > 0 && nearer(heads[(at - 1) / 2], head)) {
      int parent = (at - 1) / 2;
      move(parent, at);
      at = parent;
    }
    put(at, head, author, lane, place);
  }

  private void sink(long head, int author, int lane, int place) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && nearer(heads[child], heads[child + 1])) {
        child++;
      }
      if (!nearer(head, heads[child])) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, head, author, lane, place);
  }

  private void move(int from, int to) {
    put(to, heads[from], authors[from], lanesOf[from], places[from]);
  }

  private void put(int at, long head, int author, int lane, int place) {
    heads[at] = head;
    authors[at] = author;
    lanesOf[at] = lane;
    places[at] = place;
  }

  /** The ids of the page, nearest to its key first. */
  long[] merge() {
    long[] page = new long[heads.length];
    int found = 0;
    while (found < page.length) {
      int nearest = -1;
      long second = Lane.NONE;
      for (int i = 0; i < size; i++) {
        if (heads[i] == Lane.NONE) {
          continue;
        }
        if (nearest < 0 || nearer(heads[i], heads[nearest])) {
          second = nearest < 0 ? Lane.NONE : heads[nearest];
          nearest = i;
        } else if (second == Lane.NONE || nearer(heads[i], second)) {
          second = heads[i];
        }
      }
      if (nearest < 0) {
        return Arrays.copyOf(page, found);
      }
      found = take(nearest, second, page, found);
    }
    return page;
  }

  /** Takes from one source what is shown and nearer than whatever the others have. */
  private int take(int source, long second, long[] page, int before) {
    int found = before;
    int hidden = 0;
    do {
      boolean shown = shows(authors[source], lanesOf[source], places[source]);
      hidden = shown ? 0 : hidden + 1;
      if (shown) {
        page[found++] = heads[source];
      }
      places[source] = next(authors[source], lanesOf[source], places[source], hidden);
      heads[source] = lanes[lanesOf[source]].at(authors[source], places[source]);
    } while (found < page.length
        && heads[source] != Lane.NONE
        && (second == Lane.NONE || nearer(heads[source], second)));
    return found;
  }
}
