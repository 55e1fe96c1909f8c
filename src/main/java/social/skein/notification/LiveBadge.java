package social.skein.notification;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import social.skein.platform.live.LatestCount;

/** The number on a page that lies open, of what its reader has not read. */
public final class LiveBadge {
  private final long accountId;
  private final LatestCount unread;
  private final Consumer<LiveBadge> closed;

  LiveBadge(long accountId, IntConsumer sink, Consumer<LiveBadge> closed) {
    this.accountId = accountId;
    unread = new LatestCount(sink, this::close);
    this.closed = closed;
  }

  long accountId() {
    return accountId;
  }

  LatestCount unread() {
    return unread;
  }

  /** Counts nothing for it from now on. */
  public void close() {
    closed.accept(this);
  }
}
