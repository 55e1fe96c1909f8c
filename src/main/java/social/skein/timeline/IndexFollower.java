package social.skein.timeline;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The thread that builds the index when the server starts, and keeps it close to the end of the
 * change log whether or not somebody reads: what this process writes wakes it, what others write it
 * finds when it looks.
 */
@Component
@ConditionalOnWebApplication
class IndexFollower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
  private static final long LOOK_MILLIS = 200;
  private static final long RETRY_MILLIS = 60_000;

  /** What does not fit will hardly fit soon: trying takes one part in so many of a core at most. */
  private static final int RETRY_SHARE = 60;

  private static final long COMPLAINT_MILLIS = 5_000;

  private final HomeIndex index;
  private final TimelineSettings settings;
  private final Semaphore wakes = new Semaphore(0);
  private volatile @Nullable Thread thread;

  IndexFollower(HomeIndex index, TimelineSettings settings) {
    this.index = index;
    this.settings = settings;
  }

  @Override
  public void start() {
    if (settings.index()) {
      Thread follower = Thread.ofPlatform().daemon().name("timeline-index").unstarted(this::follow);
      // known before it runs, or it would take itself for stopped already
      thread = follower;
      follower.start();
    } else {
      index.leaveOut();
    }
  }

  @TransactionalEventListener
  void wake(ChangeLog.Logged grown) {
    wakes.release();
  }

  private void follow() {
    while (isRunning()) {
      long begin = System.nanoTime();
      try {
        if (index.catchUp() || built()) {
          wakes.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          wakes.drainPermits();
        } else {
          long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
          Thread.sleep(Math.max(RETRY_MILLIS, RETRY_SHARE * took));
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        complain(failed);
      }
    }
  }

  private boolean built() {
    boolean built = index.build();
    if (built) {
      LOG.info("The timeline index is ready: {}.", index.state().told());
    }
    return built;
  }

  private void complain(RuntimeException failed) {
    if (isRunning()) {
      LOG.error("The change log could not be followed; homes are read as before.", failed);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(COMPLAINT_MILLIS));
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
