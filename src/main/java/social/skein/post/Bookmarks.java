package social.skein.post;

import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Keeping posts to find them again; nobody else learns of it. */
@Service
public class Bookmarks {
  private final PostTable posts;
  private final BookmarkTable bookmarks;
  private final Transactions transactions;
  private final Ids ids;

  Bookmarks(PostTable posts, BookmarkTable bookmarks, Transactions transactions, Ids ids) {
    this.posts = posts;
    this.bookmarks = bookmarks;
    this.transactions = transactions;
    this.ids = ids;
  }

  /** Bookmarks a post; doing it again changes nothing. */
  public ReactionOutcome bookmark(long accountId, String username, long postId) {
    return transactions.write(() -> {
      long id = ids.next();
      Post post = posts.find(username, postId, accountId);
      if (post == null) {
        return new ReactionOutcome.Gone();
      }
      bookmarks.insert(id, accountId, postId);
      return new ReactionOutcome.Done(post);
    });
  }

  /** Takes a bookmark out, also of a post that one may not see any more. */
  public ReactionOutcome undo(long accountId, String username, long postId) {
    return transactions.write(() -> {
      ids.hold();
      Post post = posts.find(username, postId, accountId);
      return ReactionOutcome.ofUndo(post, bookmarks.delete(accountId, postId));
    });
  }

  /** One page of somebody's own, as far as they may see them still, the latest bookmark first. */
  public Slice<Post> list(long accountId, Keyset<Long> page) {
    return Marked.slice(transactions.read(() -> bookmarks.posts(accountId, accountId, page)), page);
  }
}
