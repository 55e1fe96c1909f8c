package social.skein.bench.index;

import social.skein.platform.paging.Keyset;
import social.skein.timeline.index.TimelineIndex;

/** The pages of one reader that are measured. */
record Cursors(long viewerId, Keyset<Long> first, Keyset<Long> tenth, Keyset<Long> middle) {
  private static final int PAGE = 20;
  private static final int TENTH = 10;

  /**
   * Those of somebody's home.
   *
   * @param middle a post in the middle of everybody's, by time
   */
  static Cursors of(TimelineIndex index, long viewerId, long middle) {
    Keyset<Long> first = Keyset.first(PAGE);
    Keyset<Long> tenth = first;
    for (int nth = 1; nth < TENTH; nth++) {
      long[] ids = index.page(viewerId, tenth).orElseThrow();
      if (ids.length > PAGE) {
        tenth = new Keyset<>(ids[PAGE - 1], null, PAGE);
      }
    }
    return new Cursors(viewerId, first, tenth, new Keyset<>(middle, null, PAGE));
  }
}
