package social.skein.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A few hundred of those who read their homes lately. Each has a place by their id, so that nobody
 * who reads often keeps all others from being remembered.
 */
final class RecentReaders {
  private static final int PLACES_BITS = 8;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final AtomicLongArray places = new AtomicLongArray(1 << PLACES_BITS);
  private int next;

  void note(long viewerId) {
    places.lazySet((int) (viewerId * SPREAD >>> (Long.SIZE - PLACES_BITS)), viewerId);
  }

  /** Forgets and tells so many of them at most, and goes on behind them the next time. */
  synchronized List<Long> take(int most) {
    List<Long> taken = new ArrayList<>();
    for (int seen = 0; seen < places.length() && taken.size() < most; seen++) {
      long viewer = places.getAndSet(next, 0);
      next = (next + 1) % places.length();
      if (viewer != 0) {
        taken.add(viewer);
      }
    }
    return taken;
  }
}
