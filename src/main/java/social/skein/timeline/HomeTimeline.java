package social.skein.timeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import social.skein.filter.Context;
import social.skein.filter.FilterOwner;
import social.skein.filter.Filters;
import social.skein.filter.Screen;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Refill;
import social.skein.platform.paging.Slice;

/**
 * The home timeline: what everyone somebody follows and they themselves posted and boosted, newest
 * first. The index in RAM answers when it can, and the SQL, which defines the answer, when it
 * cannot; what the reader's filters hide is left out of either answer, and pages are filled up. An
 * original and all its boosts have the same words, so none is shown because another is hidden.
 */
@Service
public class HomeTimeline {
  private final HomeIndex index;
  private final HomeTable home;
  private final Filters filters;
  private final IndexMeters meters;
  private final Transactions transactions;
  private final Clock clock;

  HomeTimeline(
      HomeIndex index,
      HomeTable home,
      Filters filters,
      IndexMeters meters,
      Transactions transactions,
      Clock clock) {
    this.index = index;
    this.home = home;
    this.filters = filters;
    this.meters = meters;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One page of the reader's home. Where nearly everything is hidden it may be short: see {@link
   * Refill}.
   */
  public Slice<TimelineEntry> page(FilterOwner reader, Keyset<Long> page) {
    Screen screen = filters.screen(reader, Context.HOME);
    return screen.hides()
        ? through(screen, reader).page(page)
        : page.slice(read(reader.accountId(), page), entry -> Long.toString(entry.id()));
  }

  private Refill<TimelineEntry> through(Screen screen, FilterOwner reader) {
    return new Refill<>(
        page -> read(reader.accountId(), page),
        TimelineEntry::id,
        entry -> !screen.hides(entry.post()));
  }

  private List<TimelineEntry> read(long viewerId, Keyset<Long> page) {
    Optional<List<TimelineEntry>> indexed = index.page(viewerId, page);
    meters.served(indexed.isPresent());
    HomeRules rules = new HomeRules(viewerId, clock.instant());
    return indexed.orElseGet(() -> transactions.read(() -> home.page(rules, page)));
  }

  /** How many entries a page has, counting as far as its limit. */
  int count(FilterOwner reader, Keyset<Long> page) {
    Screen screen = filters.screen(reader, Context.HOME);
    return screen.hides()
        ? through(screen, reader).count(page)
        : index.count(reader.accountId(), page).orElseGet(() -> counted(reader, page));
  }

  private int counted(FilterOwner reader, Keyset<Long> page) {
    HomeRules rules = new HomeRules(reader.accountId(), clock.instant());
    return transactions.read(() -> home.ids(rules, page).length);
  }
}
