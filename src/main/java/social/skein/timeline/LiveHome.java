package social.skein.timeline;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A home that somebody keeps open. It is told at most one count at a time, each in a virtual thread
 * of its own, and those that came meanwhile are passed over but for the last: so one that takes its
 * time keeps nobody waiting.
 */
public final class LiveHome {
  private static final int NOTHING = -1;

  private final long viewerId;
  private final long after;
  private final IntConsumer sink;
  private final Consumer<LiveHome> closed;
  private int latest = NOTHING;
  private int told = NOTHING;
  private boolean telling;

  LiveHome(long viewerId, long after, IntConsumer sink, Consumer<LiveHome> closed) {
    this.viewerId = viewerId;
    this.after = after;
    this.sink = sink;
    this.closed = closed;
  }

  long viewerId() {
    return viewerId;
  }

  long after() {
    return after;
  }

  synchronized boolean isNew() {
    return latest == NOTHING;
  }

  /** Tells a count, unless it was told last. */
  synchronized void tell(int count) {
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
    } catch (RuntimeException broken) {
      close();
      throw broken;
    }
  }

  private synchronized boolean hasNext() {
    telling = latest != told;
    told = latest;
    return telling;
  }

  /** Counts nothing for it from now on. */
  public void close() {
    closed.accept(this);
  }
}
