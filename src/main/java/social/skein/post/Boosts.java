package social.skein.post;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** Handing on what somebody wrote to one's own followers. */
@Service
public class Boosts {
  private final PostTable posts;
  private final BoostTable boosts;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  Boosts(
      PostTable posts,
      BoostTable boosts,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids) {
    this.posts = posts;
    this.boosts = boosts;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
  }

  /** What became of a boost. */
  public sealed interface Outcome {
    /** It is boosted now, or was before. */
    record Boosted(Post post) implements Outcome {}

    /** Nothing was changed: it is not for everybody to see, nor one's own for followers. */
    record NotForEverybody() implements Outcome {}

    /** There is no such post, or not for them to see. */
    record Gone() implements Outcome {}
  }

  /** Boosts a post; boosting it again changes nothing, nor does the date. */
  public Outcome boost(long boosterId, String username, long postId) {
    return transactions.write(() -> {
      long id = ids.next();
      Post original = posts.find(username, postId, boosterId);
      if (original == null) {
        return new Outcome.Gone();
      }
      if (!mayBoost(boosterId, original)) {
        return new Outcome.NotForEverybody();
      }
      if (boosts.insert(id, boosterId, original)) {
        events.publishEvent(new Boosted(boosterId, id, postId, original.author().id()));
      }
      return new Outcome.Boosted(original);
    });
  }

  private static boolean mayBoost(long boosterId, Post post) {
    return switch (post.visibility()) {
      case PUBLIC, UNLISTED -> true;
      case FOLLOWERS -> post.author().id() == boosterId;
      case DIRECT -> false;
    };
  }

  /**
   * Boosts a post no more, whether or not they may see it any longer; false when they did not and
   * there is no such post, or not for them to see.
   */
  public boolean undo(long boosterId, String username, long postId) {
    return transactions.write(() -> {
      ids.hold();
      Long boost = boosts.delete(boosterId, postId);
      if (boost != null) {
        events.publishEvent(new BoostUndone(boosterId, boost, postId));
      }
      return boost != null || posts.find(username, postId, boosterId) != null;
    });
  }
}
