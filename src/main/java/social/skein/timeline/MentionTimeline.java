package social.skein.timeline;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.filter.Context;
import social.skein.filter.FilterOwner;
import social.skein.filter.Filters;
import social.skein.filter.Screen;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Refill;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/**
 * The posts that mention somebody, direct ones too, but none by whom they mute with notifications,
 * and none that their filters hide among these.
 */
@Service
public class MentionTimeline {
  private final PublicTable posts;
  private final Filters filters;
  private final Transactions transactions;
  private final Clock clock;

  MentionTimeline(PublicTable posts, Filters filters, Transactions transactions, Clock clock) {
    this.posts = posts;
    this.filters = filters;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One page of them, newest first. */
  public Slice<Post> page(FilterOwner reader, Keyset<Long> page) {
    Screen screen = filters.screen(reader, Context.NOTIFICATIONS);
    return new Refill<>(
            part -> mentioning(reader.accountId(), part), Post::id, post -> !screen.hides(post))
        .page(page);
  }

  private List<Post> mentioning(long viewerId, Keyset<Long> page) {
    return transactions.read(() -> posts.mentioning(viewerId, clock.instant(), page));
  }
}
