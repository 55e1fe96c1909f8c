package social.skein.timeline;

import java.time.Clock;
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
 * The timelines of lists: what the people on one posted and boosted, newest first, as far as its
 * owner may see it. Replies show that answer somebody on the list, the owner, or their own author;
 * mutes, hidden boosts, blocks, filters and the day within which nothing repeats count as at home.
 */
@Service
public class ListTimelines {
  private final ListTimelineTable lists;
  private final Filters filters;
  private final Transactions transactions;
  private final Clock clock;

  ListTimelines(ListTimelineTable lists, Filters filters, Transactions transactions, Clock clock) {
    this.lists = lists;
    this.filters = filters;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One page of a list of the reader's, without what their filters hide at home; of a list of
   * somebody else there is nothing.
   */
  public Slice<TimelineEntry> page(FilterOwner reader, long listId, Keyset<Long> page) {
    Screen screen = filters.screen(reader, Context.HOME);
    ListRules rules = new ListRules(reader.accountId(), listId, clock.instant());
    return new Refill<>(
            part -> transactions.read(() -> lists.page(rules, part)),
            TimelineEntry::id,
            entry -> !screen.hides(entry.post()))
        .page(page);
  }
}
