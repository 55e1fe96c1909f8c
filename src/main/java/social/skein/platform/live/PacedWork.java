package social.skein.platform.live;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that one thread does soon after somebody asked, once for all who asked meanwhile. It rests
 * as long as it worked, so that whatever happens takes no more than half a processor.
 */
public final class PacedWork {
  private static final Logger LOG = LoggerFactory.getLogger(PacedWork.class);
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final Runnable work;
  private final ScheduledThreadPoolExecutor worker;
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile long restUntil = System.nanoTime();

  /**
   * Work that nobody has asked for yet.
   *
   * @param name of its thread, for whoever reads a log
   */
  public PacedWork(String name, Runnable work) {
    this.name = name;
    this.work = work;
    worker =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name(name).factory(), new DiscardPolicy());
  }

  /** Asks for it. */
  public void soon() {
    if (woken.compareAndSet(false, true)) {
      worker.schedule(this::run, restUntil - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  private void run() {
    woken.set(false);
    long start = System.nanoTime();
    try {
      work.run();
      long end = System.nanoTime();
      restUntil = end + (end - start);
    } catch (RuntimeException failed) {
      LOG.warn("{} failed, and is tried again in a moment.", name, failed);
      restUntil = System.nanoTime() + RETRY_NANOS;
      soon();
    }
  }

  /** Ends it for good. */
  public void end() {
    worker.shutdownNow();
  }
}
