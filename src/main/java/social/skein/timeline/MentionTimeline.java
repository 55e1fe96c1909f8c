package social.skein.timeline;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/** The posts that mention somebody, direct ones too, but none by whom they mute. */
@Service
public class MentionTimeline {
  private final PublicTable posts;
  private final Transactions transactions;
  private final Clock clock;

  MentionTimeline(PublicTable posts, Transactions transactions, Clock clock) {
    this.posts = posts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One page of them, newest first. */
  public Slice<Post> page(long viewerId, Keyset<Long> page) {
    List<Post> found = transactions.read(() -> posts.mentioning(viewerId, clock.instant(), page));
    return page.slice(found, post -> Long.toString(post.id()));
  }
}
