package social.skein.bench.index;

import social.skein.platform.paging.Keyset;
import social.skein.timeline.index.TimelineIndex;

/**
 * The pages of one reader that are measured.
 *
 * @param strangerId whom they do not follow, in the middle of everybody
 */
record Cursors(
    long viewerId,
    Keyset<Long> first,
    Keyset<Long> tenth,
    Keyset<Long> fourHundred,
    Keyset<Long> middle,
    long strangerId) {
  private static final int PAGE = 20;
  private static final int FOUR_HUNDRED = 400;
  private static final int TENTH = 10;

  static Cursors of(TimelineIndex index, Dataset data, int reader) {
    long viewerId = Dataset.accountId(reader);
    Keyset<Long> first = Keyset.first(PAGE);
    Keyset<Long> tenth = first;
    for (int nth = 1; nth < TENTH; nth++) {
      long[] ids = index.page(viewerId, tenth, 0).orElseThrow();
      if (ids.length > PAGE) {
        tenth = new Keyset<>(ids[PAGE - 1], null, PAGE);
      }
    }
    int stranger = data.accounts() / 2;
    while (index.shows(viewerId, Dataset.accountId(stranger), 0)) {
      stranger++;
    }
    return new Cursors(
        viewerId,
        first,
        tenth,
        Keyset.first(FOUR_HUNDRED),
        new Keyset<>(data.middle(), null, PAGE),
        Dataset.accountId(stranger));
  }
}
