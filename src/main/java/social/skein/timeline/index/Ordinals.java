package social.skein.timeline.index;

import com.carrotsearch.hppc.LongIntHashMap;

/** Small numbers without gaps for account ids, so that arrays can be indexed by them. */
final class Ordinals {
  static final int NONE = -1;

  private final LongIntHashMap byId = new LongIntHashMap();

  /** The account's number, or {@link #NONE}. */
  int find(long accountId) {
    return byId.getOrDefault(accountId, NONE);
  }

  /** The account's number, which is the next one when it has none yet. */
  int of(long accountId) {
    int known = find(accountId);
    if (known != NONE) {
      return known;
    }
    int next = byId.size();
    byId.put(accountId, next);
    return next;
  }

  int count() {
    return byId.size();
  }

  long bytes() {
    return byId.ramBytesAllocated();
  }
}
