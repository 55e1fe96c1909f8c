package social.skein.timeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/**
 * The home timeline: what everyone somebody follows and they themselves posted and boosted, newest
 * first. The index in RAM answers when it can, and the SQL, which defines the answer, when it
 * cannot.
 */
@Service
public class HomeTimeline {
  private final HomeIndex index;
  private final HomeTable home;
  private final IndexMeters meters;
  private final Transactions transactions;
  private final Clock clock;

  HomeTimeline(
      HomeIndex index, HomeTable home, IndexMeters meters, Transactions transactions, Clock clock) {
    this.index = index;
    this.home = home;
    this.meters = meters;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One page of the viewer's home. */
  public Slice<TimelineEntry> page(long viewerId, Keyset<Long> page) {
    Optional<List<TimelineEntry>> indexed = index.page(viewerId, page);
    meters.served(indexed.isPresent());
    HomeRules rules = new HomeRules(viewerId, clock.instant());
    List<TimelineEntry> found =
        indexed.orElseGet(() -> transactions.read(() -> home.page(rules, page)));
    return page.slice(found, entry -> Long.toString(entry.id()));
  }
}
