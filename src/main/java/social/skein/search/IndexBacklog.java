package social.skein.search;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that indexes what an older version wrote, or what a rebuild that was cut off has left,
 * when the server starts.
 */
@Component
@ConditionalOnWebApplication
class IndexBacklog implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(IndexBacklog.class);
  private static final long RETRY_NANOS = 60_000_000_000L;

  private final SearchIndex index;
  private volatile @Nullable Thread thread;

  IndexBacklog(SearchIndex index) {
    this.index = index;
  }

  @Override
  public void start() {
    Thread worker = Thread.ofPlatform().daemon().name("search-index").unstarted(this::work);
    thread = worker;
    worker.start();
  }

  private void work() {
    while (isRunning()) {
      try {
        if (!index.complete()) {
          LOG.info("The search index is being made; what it lacks is not found until then.");
          index.catchUp(indexed -> {});
          LOG.info("The search index is complete.");
        }
        return;
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        complain(failed);
      }
    }
  }

  private void complain(RuntimeException failed) {
    if (isRunning()) {
      LOG.warn("The search index could not be made further; it is tried again.", failed);
      LockSupport.parkNanos(RETRY_NANOS);
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
