package social.skein.timeline;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import social.skein.platform.live.LatestCount;

/** A home that somebody keeps open. */
public final class LiveHome {
  private final long viewerId;
  private final long after;
  private final LatestCount newer;
  private final Consumer<LiveHome> closed;

  LiveHome(long viewerId, long after, IntConsumer sink, Consumer<LiveHome> closed) {
    this.viewerId = viewerId;
    this.after = after;
    newer = new LatestCount(sink, this::close);
    this.closed = closed;
  }

  long viewerId() {
    return viewerId;
  }

  long after() {
    return after;
  }

  LatestCount newer() {
    return newer;
  }

  /** Counts nothing for it from now on. */
  public void close() {
    closed.accept(this);
  }
}
