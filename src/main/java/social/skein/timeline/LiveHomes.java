package social.skein.timeline;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;

/**
 * Tells every home that somebody keeps open how many posts are newer than it. They are counted anew
 * each time, never added up, so that deletes, follows and unfollows come right too. One thread
 * counts for all of them, so that no count overtakes a later one.
 */
@Service
public class LiveHomes implements DisposableBean {
  /** As far as is counted; whoever is told one more knows that there are more. */
  public static final int MOST_COUNTED = 40;

  private static final Logger LOG = LoggerFactory.getLogger(LiveHomes.class);
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final HomeIndex index;
  private final HomeTable posts;
  private final Transactions transactions;
  private final Clock clock;
  private final Set<LiveHome> open = ConcurrentHashMap.newKeySet();
  private final TouchedHomes touched = new TouchedHomes();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor counter =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("live-homes").factory(), new DiscardPolicy());
  private volatile long restUntil = System.nanoTime();

  LiveHomes(HomeIndex index, HomeTable posts, Transactions transactions, Clock clock) {
    this.index = index;
    this.posts = posts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Tells the sink, at once and again whenever that changes, how many posts of the viewer's home
   * are newer than a post. Where there is no index it is told once, and again when there is one.
   */
  public LiveHome open(long viewerId, long after, IntConsumer sink) {
    LiveHome home = new LiveHome(viewerId, after, sink, open::remove);
    open.add(home);
    wake();
    return home;
  }

  @EventListener
  void on(ChangeFeed.Applied news) {
    if (!open.isEmpty()) {
      touched.add(news.changes());
      wake();
    }
  }

  @EventListener
  void on(HomeIndex.Built anew) {
    touched.addEverybody();
    wake();
  }

  private void wake() {
    if (woken.compareAndSet(false, true)) {
      counter.schedule(this::count, restUntil - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  /** Rests as long as it worked, so that whatever happens takes no more than half a processor. */
  private void count() {
    woken.set(false);
    long start = System.nanoTime();
    try {
      countTouched();
      long end = System.nanoTime();
      restUntil = end + (end - start);
    } catch (RuntimeException failed) {
      LOG.warn("Open homes could not be told what is new; they are in a moment.", failed);
      restUntil = System.nanoTime() + RETRY_NANOS;
      touched.addEverybody();
      wake();
    }
  }

  private void countTouched() {
    if (open.stream().anyMatch(LiveHome::isNew)) {
      index.catchUp();
    }
    LongPredicate isTouched = touched.take(index.current(), clock.millis());
    for (LiveHome home : open) {
      if (home.isNew() || isTouched.test(home.viewerId())) {
        home.tell(newer(home));
      }
    }
  }

  private int newer(LiveHome home) {
    Keyset<Long> page = new Keyset<>(null, home.after(), MOST_COUNTED);
    return index
        .count(home.viewerId(), page)
        .orElseGet(() ->
            transactions.read(
                () -> posts.ids(new HomeRules(home.viewerId(), clock.instant()), page).length));
  }

  @Override
  public void destroy() {
    counter.shutdownNow();
  }
}
