package social.skein.timeline;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import social.skein.filter.FilterOwner;
import social.skein.platform.live.PacedWork;
import social.skein.platform.paging.Keyset;
import social.skein.timeline.index.Change;

/**
 * Tells every home that somebody keeps open how many posts are newer than it. They are counted anew
 * each time, never added up, so that deletes, follows and unfollows come right too. One thread
 * counts for all of them, so that no count overtakes a later one.
 */
@Service
public class LiveHomes implements DisposableBean {
  /** As far as is counted; whoever is told one more knows that there are more. */
  public static final int MOST_COUNTED = 40;

  private final HomeIndex index;
  private final HomeTimeline homes;
  private final Clock clock;
  private final Set<LiveHome> open = ConcurrentHashMap.newKeySet();
  private final TouchedHomes touched = new TouchedHomes();
  private final PacedWork counting = new PacedWork("live-homes", this::count);

  LiveHomes(HomeIndex index, HomeTimeline homes, Clock clock) {
    this.index = index;
    this.homes = homes;
    this.clock = clock;
  }

  /**
   * Tells the sink, at once and again whenever that changes, how many posts of the reader's home
   * are newer than a post, without those that their filters hide. Where there is no index it is
   * told once, and again when there is one.
   */
  public LiveHome open(FilterOwner reader, long after, IntConsumer sink) {
    LiveHome home = new LiveHome(reader, after, sink, open::remove);
    open.add(home);
    counting.soon();
    return home;
  }

  @EventListener
  void on(ChangeFeed.Applied news) {
    if (!open.isEmpty()) {
      news.changes().stream()
          .filter(Change.Filtered.class::isInstance)
          .forEach(change -> open.forEach(home -> home.note(change)));
      touched.add(news.changes());
      counting.soon();
    }
  }

  @EventListener
  void on(HomeIndex.Built anew) {
    touched.addEverybody();
    counting.soon();
  }

  private void count() {
    try {
      countTouched();
    } catch (RuntimeException failed) {
      touched.addEverybody();
      throw failed;
    }
  }

  private void countTouched() {
    if (open.stream().anyMatch(home -> home.newer().isNew())) {
      index.catchUp();
    }
    LongPredicate isTouched = touched.take(index.current(), clock.millis());
    for (LiveHome home : open) {
      if (home.newer().isNew() || isTouched.test(home.viewerId())) {
        home.newer().tell(newer(home));
      }
    }
  }

  private int newer(LiveHome home) {
    return homes.count(home.reader(), new Keyset<>(null, home.after(), MOST_COUNTED));
  }

  @Override
  public void destroy() {
    counting.end();
  }
}
