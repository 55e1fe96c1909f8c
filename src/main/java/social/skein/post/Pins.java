package social.skein.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.post.ReactionOutcome.Why;

/** The few posts of one's own that stand on top of one's profile. */
@Service
public class Pins {
  /** How many posts somebody may pin. */
  public static final int MOST = 5;

  private final PostTable posts;
  private final PinTable pins;
  private final Transactions transactions;
  private final Ids ids;

  Pins(PostTable posts, PinTable pins, Transactions transactions, Ids ids) {
    this.posts = posts;
    this.pins = pins;
    this.transactions = transactions;
    this.ids = ids;
  }

  /** Pins a post of one's own that is not direct; pinning it again changes nothing. */
  public ReactionOutcome pin(long accountId, String username, long postId) {
    return transactions.write(() -> {
      long id = ids.next();
      Post post = posts.find(username, postId, accountId);
      if (post == null) {
        return new ReactionOutcome.Gone();
      }
      Why refused = refused(accountId, post);
      if (refused != null) {
        return new ReactionOutcome.Refused(post, refused);
      }
      pins.insert(id, accountId, postId);
      return new ReactionOutcome.Done(post);
    });
  }

  private @Nullable Why refused(long accountId, Post post) {
    if (post.author().id() != accountId) {
      return Why.NOT_OWN;
    }
    if (!post.pinnableBy(accountId)) {
      return Why.DIRECT;
    }
    boolean full = pins.count(accountId) >= MOST && !pins.exists(accountId, post.id());
    return full ? Why.TOO_MANY : null;
  }

  /** Takes a post from the top of one's profile. */
  public ReactionOutcome undo(long accountId, String username, long postId) {
    return transactions.write(() -> {
      ids.hold();
      Post post = posts.find(username, postId, accountId);
      if (post != null && post.author().id() != accountId) {
        return new ReactionOutcome.Refused(post, Why.NOT_OWN);
      }
      return ReactionOutcome.ofUndo(post, pins.delete(accountId, postId));
    });
  }

  /** What somebody pinned and the viewer may see, the latest pin first. */
  public List<Post> of(long accountId, long viewerId) {
    return transactions.read(() ->
        pins.posts(accountId, viewerId, Keyset.first(MOST)).stream().map(Marked::item).toList());
  }
}
