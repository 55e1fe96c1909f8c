package social.skein.post;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.graph.Person;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Handing on what somebody wrote to one's own followers. */
@Service
public class Boosts {
  private final PostTable posts;
  private final BoostTable boosts;
  private final TallyTable tallies;
  private final ReactingTable people;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  Boosts(
      PostTable posts,
      BoostTable boosts,
      TallyTable tallies,
      ReactingTable people,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids) {
    this.posts = posts;
    this.boosts = boosts;
    this.tallies = tallies;
    this.people = people;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
  }

  /** Boosts a post; boosting it again changes nothing, nor does the date. */
  public ReactionOutcome boost(long boosterId, String username, long postId) {
    return transactions.write(() -> {
      long id = ids.next();
      Post original = posts.find(username, postId, boosterId);
      if (original == null) {
        return new ReactionOutcome.Gone();
      }
      if (!original.boostableBy(boosterId)) {
        return new ReactionOutcome.Refused(original, ReactionOutcome.Why.NOT_FOR_EVERYBODY);
      }
      if (boosts.insert(id, boosterId, original)) {
        tallies.addBoosts(postId, 1);
        events.publishEvent(new Boosted(boosterId, id, postId, original.author().id()));
      }
      return new ReactionOutcome.Done(original);
    });
  }

  /** Boosts a post no more, also one that the booster may not see any more. */
  public ReactionOutcome undo(long boosterId, String username, long postId) {
    return transactions.write(() -> {
      ids.hold();
      Post post = posts.find(username, postId, boosterId);
      Long boost = boosts.delete(boosterId, postId);
      if (boost != null) {
        tallies.addBoosts(postId, -1);
        events.publishEvent(new BoostUndone(boosterId, boost, postId));
      }
      return ReactionOutcome.ofUndo(post, boost);
    });
  }

  /** Who boosted a post, the latest first, without those behind a block. */
  public Slice<Person> people(long postId, long viewerId, Keyset<Long> page) {
    List<Marked<Person>> found = transactions.read(() -> people.boosted(postId, viewerId, page));
    return Marked.slice(found, page);
  }
}
