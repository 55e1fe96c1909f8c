package social.skein.timeline.index;

import com.carrotsearch.hppc.LongLongHashMap;
import java.util.Arrays;

/** Whom each account wants to see nothing of, and until when. */
final class Mutes {
  private static final int[] NOBODY = {};

  private final FollowSets muted = new FollowSets();
  private final LongLongHashMap untils = new LongLongHashMap();

  void put(int muter, int mutedOne, long until) {
    muted.add(muter, mutedOne);
    untils.put(pair(muter, mutedOne), until);
  }

  void remove(int muter, int mutedOne) {
    muted.remove(muter, mutedOne);
    untils.remove(pair(muter, mutedOne));
  }

  private static long pair(int muter, int mutedOne) {
    return (long) muter << Integer.SIZE | mutedOne;
  }

  /** Whom somebody mutes at that time, in milliseconds since 1970: ordinals, ascending. */
  int[] at(int muter, long now) {
    int count = muted.count(muter);
    if (count == 0) {
      return NOBODY;
    }
    return Arrays.stream(muted.of(muter), 0, count)
        .filter(one -> untils.getOrDefault(pair(muter, one), 0) > now)
        .toArray();
  }

  long bytes() {
    return muted.bytes() + untils.ramBytesAllocated();
  }
}
