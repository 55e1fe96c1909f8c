package social.skein.timeline;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import social.skein.filter.FilterOwner;
import social.skein.platform.live.LatestCount;
import social.skein.timeline.index.Change;

/** A home that somebody keeps open. */
public final class LiveHome {
  private final long after;
  private final LatestCount newer;
  private final Consumer<LiveHome> closed;
  private volatile FilterOwner reader;

  LiveHome(FilterOwner reader, long after, IntConsumer sink, Consumer<LiveHome> closed) {
    this.reader = reader;
    this.after = after;
    newer = new LatestCount(sink, this::close);
    this.closed = closed;
  }

  long viewerId() {
    return reader.accountId();
  }

  /** With the filters that they have by now, as far as the change log was read. */
  FilterOwner reader() {
    return reader;
  }

  void note(Change change) {
    if (change instanceof Change.Filtered(_, long account, long revision)
        && account == viewerId()) {
      reader = new FilterOwner(account, revision);
    }
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
