package social.skein.timeline;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/**
 * The timelines of lists: what the people on one posted and boosted, newest first, as far as its
 * owner may see it. Replies show that answer somebody on the list, the owner, or their own author;
 * mutes, hidden boosts, blocks and the day within which nothing repeats count as at home.
 */
@Service
public class ListTimelines {
  private final ListTimelineTable lists;
  private final Transactions transactions;
  private final Clock clock;

  ListTimelines(ListTimelineTable lists, Transactions transactions, Clock clock) {
    this.lists = lists;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One page of a list of the viewer's; of a list of somebody else there is nothing. */
  public Slice<TimelineEntry> page(long viewerId, long listId, Keyset<Long> page) {
    ListRules rules = new ListRules(viewerId, listId, clock.instant());
    List<TimelineEntry> found = transactions.read(() -> lists.page(rules, page));
    return page.slice(found, entry -> Long.toString(entry.id()));
  }
}
