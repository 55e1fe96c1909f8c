package social.skein.timeline;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/**
 * The home timeline: the posts of everyone somebody follows and their own, newest first. The index
 * in RAM answers when it can, and the SQL, which defines the answer, when it cannot.
 */
@Service
public class HomeTimeline {
  private final HomeIndex index;
  private final HomeTable home;
  private final IndexMeters meters;
  private final Transactions transactions;

  HomeTimeline(HomeIndex index, HomeTable home, IndexMeters meters, Transactions transactions) {
    this.index = index;
    this.home = home;
    this.meters = meters;
    this.transactions = transactions;
  }

  /** One page of the viewer's home. */
  public Slice<Post> page(long viewerId, Keyset<Long> page) {
    Optional<List<Post>> indexed = index.page(viewerId, page);
    meters.served(indexed.isPresent());
    List<Post> found = indexed.orElseGet(() -> transactions.read(() -> home.page(viewerId, page)));
    return page.slice(found, post -> Long.toString(post.id()));
  }
}
