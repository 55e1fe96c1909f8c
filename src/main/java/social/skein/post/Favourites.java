package social.skein.post;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.graph.Person;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Saying that one likes a post, as everybody who sees it may know. */
@Service
public class Favourites {
  private final PostTable posts;
  private final FavouriteTable favourites;
  private final TallyTable tallies;
  private final ReactingTable people;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  Favourites(
      PostTable posts,
      FavouriteTable favourites,
      TallyTable tallies,
      ReactingTable people,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids) {
    this.posts = posts;
    this.favourites = favourites;
    this.tallies = tallies;
    this.people = people;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
  }

  /** Favourites a post; doing it again changes nothing. */
  public ReactionOutcome favourite(long accountId, String username, long postId) {
    return transactions.write(() -> {
      long id = ids.next();
      Post post = posts.find(username, postId, accountId);
      if (post == null) {
        return new ReactionOutcome.Gone();
      }
      if (favourites.insert(id, accountId, postId)) {
        tallies.addFavourites(postId, 1);
        events.publishEvent(new Favourited(accountId, id, postId, post.author().id()));
      }
      return new ReactionOutcome.Done(post);
    });
  }

  /** Takes a favourite back, also of a post that one may not see any more. */
  public ReactionOutcome undo(long accountId, String username, long postId) {
    return transactions.write(() -> {
      ids.hold();
      Post post = posts.find(username, postId, accountId);
      Long undone = favourites.delete(accountId, postId);
      if (undone != null) {
        tallies.addFavourites(postId, -1);
        events.publishEvent(new FavouriteUndone(accountId, undone, postId));
      }
      return ReactionOutcome.ofUndo(post, undone);
    });
  }

  /** One page of somebody's own, as far as they may see them still, the latest favourite first. */
  public Slice<Post> list(long accountId, Keyset<Long> page) {
    return Marked.slice(
        transactions.read(() -> favourites.posts(accountId, accountId, page)), page);
  }

  /** Who favourited a post, the latest first, without those behind a block. */
  public Slice<Person> people(long postId, long viewerId, Keyset<Long> page) {
    List<Marked<Person>> found = transactions.read(() -> people.favourited(postId, viewerId, page));
    return Marked.slice(found, page);
  }
}
