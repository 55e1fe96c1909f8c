package social.skein.bench.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import social.skein.platform.paging.Keyset;
import social.skein.timeline.index.TimelineIndex;

/** Says, before anything is timed, that the pages that will be are those that sorting gives. */
record PageCheck(Dataset data, TimelineIndex index) {

  void pages(Size size, Group group) {
    int first = group.firstAccount(size);
    for (int reader = first; reader < first + group.readers; reader++) {
      if (data.followedBy(reader).length != group.following) {
        throw new IllegalStateException(reader + " does not follow " + group.inWords());
      }
      long[] home = home(reader);
      Cursors cursors = Cursors.of(index, data, reader);
      same(cursors.viewerId(), cursors.first(), home);
      same(cursors.viewerId(), cursors.tenth(), home);
      same(cursors.viewerId(), cursors.fourHundred(), home);
      same(cursors.viewerId(), cursors.middle(), home);
    }
  }

  /** All of a home, oldest first: every post of everybody somebody follows, sorted. */
  private long[] home(int reader) {
    return IntStream.concat(Arrays.stream(data.followedBy(reader)), IntStream.of(reader))
        .mapToObj(data::writtenBy)
        .flatMapToLong(LongStream::of)
        .sorted()
        .toArray();
  }

  private void same(long viewerId, Keyset<Long> page, long[] home) {
    int below = before(home, page.before());
    long[] expected = new long[Math.min(below, page.limit())];
    for (int at = 0; at < expected.length; at++) {
      expected[at] = home[below - 1 - at];
    }
    long[] found = index.page(viewerId, page, 0).orElseThrow();
    if (!Arrays.equals(expected, found)) {
      throw new IllegalStateException(
          "%s of %d: expected %s, got %s"
              .formatted(page, viewerId, Arrays.toString(expected), Arrays.toString(found)));
    }
  }

  /** How many posts are older than one. */
  private static int before(long[] home, @Nullable Long id) {
    if (id == null) {
      return home.length;
    }
    int place = Arrays.binarySearch(home, id);
    return place < 0 ? -place - 1 : place;
  }
}
