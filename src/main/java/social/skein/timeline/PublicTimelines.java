package social.skein.timeline;

import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/** The timelines that are the same for every reader: one person's posts, and everybody's. */
@Service
public class PublicTimelines {
  private final PublicTable posts;
  private final Transactions transactions;

  PublicTimelines(PublicTable posts, Transactions transactions) {
    this.posts = posts;
    this.transactions = transactions;
  }

  /** One page of somebody's posts, newest first. */
  public Slice<Post> profile(long authorId, Keyset<Long> page) {
    List<Post> found = transactions.read(() -> posts.of(authorId, page));
    return page.slice(found, post -> Long.toString(post.id()));
  }

  /** One page of everybody's posts, newest first. */
  public Slice<Post> explore(Keyset<Long> page) {
    List<Post> found = transactions.read(() -> posts.ofEverybody(page));
    return page.slice(found, post -> Long.toString(post.id()));
  }
}
