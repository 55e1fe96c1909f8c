package social.skein.platform.live;

import java.util.function.IntConsumer;

/**
 * Tells one listener a count that changes: one at a time, each in a virtual thread of its own, and
 * those that came meanwhile are passed over but for the last. So one that takes its time keeps
 * nobody waiting.
 */
public final class LatestCount {
  private static final int NOTHING = -1;

  private final IntConsumer sink;
  private final Runnable broken;
  private int latest = NOTHING;
  private int told = NOTHING;
  private boolean telling;

  /**
   * A listener that has heard nothing yet.
   *
   * @param broken what to do when it can hear no more
   */
  public LatestCount(IntConsumer sink, Runnable broken) {
    this.sink = sink;
    this.broken = broken;
  }

  /** Whether nothing was told yet. */
  public synchronized boolean isNew() {
    return latest == NOTHING;
  }

  /** Tells a count, unless it was told last. */
  public synchronized void tell(int count) {
    latest = count;
    if (!telling && latest != told) {
      telling = true;
      Thread.startVirtualThread(this::tellLatest);
    }
  }

  private void tellLatest() {
    try {
      while (hasNext()) {
        sink.accept(told);
      }
    } catch (RuntimeException failed) {
      broken.run();
      throw failed;
    }
  }

  private synchronized boolean hasNext() {
    telling = latest != told;
    told = latest;
    return telling;
  }
}
