package social.skein.transfer;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import social.skein.transfer.Imports.WorkToDo;

/**
 * The one thread that imports for all: a step of each in turn, with a rest after it in which others
 * write. It goes on with whatever it finds in the tables, so no end of the server loses anything.
 */
@Component
@ConditionalOnWebApplication
class ImportRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

  /** How often it looks by itself, should another server have left something. */
  private static final long LOOK_SECONDS = 60;

  private static final long REST_MILLIS = 5_000;

  private final ImportQueue queue;
  private final Semaphore woken = new Semaphore(0);
  private volatile @Nullable Thread thread;

  ImportRunner(ImportQueue queue) {
    this.queue = queue;
  }

  @Override
  public void start() {
    Thread worker = Thread.ofPlatform().daemon().name("imports").unstarted(this::work);
    thread = worker;
    worker.start();
  }

  @TransactionalEventListener
  void on(WorkToDo it) {
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

  /** A step of each import that is under way; whether there was any. */
  private boolean turn() throws InterruptedException {
    boolean any = false;
    for (Runnable step : steps()) {
      long begun = System.nanoTime();
      try {
        any = true;
        step.run();
      } catch (RuntimeException failed) {
        if (isRunning()) {
          LOG.warn("An import could not go on; it is tried again.", failed);
          Thread.sleep(REST_MILLIS);
        }
      }
      Thread.sleep((System.nanoTime() - begun) / 1_000_000);
    }
    return any;
  }

  private List<Runnable> steps() {
    try {
      return queue.steps();
    } catch (RuntimeException failed) {
      if (isRunning()) {
        LOG.warn("Imports could not be looked for; it is tried again in a minute.", failed);
      }
      return List.of();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }
}
