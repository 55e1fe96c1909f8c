package social.skein.timeline;

import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/** The home timeline: the posts of everyone somebody follows and their own, newest first. */
@Service
public class HomeTimeline {
  private final HomeTable home;
  private final Transactions transactions;

  HomeTimeline(HomeTable home, Transactions transactions) {
    this.home = home;
    this.transactions = transactions;
  }

  /** One page of the viewer's home. */
  public Slice<Post> page(long viewerId, Keyset<Long> page) {
    List<Post> found = transactions.read(() -> home.page(viewerId, page));
    return page.slice(found, post -> Long.toString(post.id()));
  }
}
