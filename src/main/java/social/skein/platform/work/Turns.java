package social.skein.platform.work;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that works for all: a step of each work in turn, with a rest after it in which others
 * write. It goes on with whatever it is told there is, so no end of the server loses anything.
 */
public final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  /** How often it looks by itself, should another server have left something. */
  private static final long LOOK_SECONDS = 60;

  private static final long REST_MILLIS = 5_000;

  private final String name;
  private final Supplier<List<Runnable>> steps;
  private final Semaphore woken = new Semaphore(0);
  private volatile @Nullable Thread thread;

  /**
   * Work that is still to be begun.
   *
   * @param name of the thread, and in the log
   * @param steps the next step of each work that there is; none when all is done
   */
  public Turns(String name, Supplier<List<Runnable>> steps) {
    this.name = name;
    this.steps = steps;
  }

  public void start() {
    Thread worker = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    thread = worker;
    worker.start();
  }

  /** Lets it look at once. */
  public void wake() {
    woken.release();
  }

  private void work() {
    while (isRunning()) {
      try {
        if (!turn()) {
          var unused = woken.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
          woken.drainPermits();
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /** A step of each work that is under way; whether there was any. */
  private boolean turn() throws InterruptedException {
    boolean any = false;
    for (Runnable step : next()) {
      long begun = System.nanoTime();
      try {
        any = true;
        step.run();
      } catch (RuntimeException failed) {
        if (isRunning()) {
          LOG.warn("A step of {} failed; it is tried again.", name, failed);
          Thread.sleep(REST_MILLIS);
        }
      }
      Thread.sleep((System.nanoTime() - begun) / 1_000_000);
    }
    return any;
  }

  private List<Runnable> next() {
    try {
      return steps.get();
    } catch (RuntimeException failed) {
      if (isRunning()) {
        LOG.warn("{} could not be looked for; it is tried again in a minute.", name, failed);
      }
      return List.of();
    }
  }

  public boolean isRunning() {
    return thread != null;
  }

  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }
}
