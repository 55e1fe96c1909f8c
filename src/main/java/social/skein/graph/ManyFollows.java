package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.graph.FollowState.Event;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** Ends many follows of one person, or brings them back, in one transaction. */
@Service
public class ManyFollows {
  private final FollowTable follows;
  private final Edges edges;
  private final BlockTable blocks;
  private final Transactions transactions;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ManyFollows(
      FollowTable follows,
      Edges edges,
      BlockTable blocks,
      Transactions transactions,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.follows = follows;
    this.edges = edges;
    this.blocks = blocks;
    this.transactions = transactions;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /** Unfollows these people; requests to them stay. The follows that there were. */
  public List<NewFollow> unfollow(long followerId, Collection<Long> followedIds) {
    return transactions.write(() -> {
      ids.hold();
      List<NewFollow> ended = ended(follows.ofFollower(followerId, followedIds), Event.END);
      List<Long> met = ended.stream().map(NewFollow::followedId).toList();
      others(followedIds, met)
          .forEach(it -> events.publishEvent(new StayedApart(followerId, it, followerId)));
      return ended;
    });
  }

  /** Lets these people follow somebody no more, without a word. The follows that there were. */
  public List<NewFollow> remove(long followedId, Collection<Long> followerIds) {
    return transactions.write(() -> {
      ids.hold();
      List<NewFollow> ended = ended(follows.ofFollowed(followedId, followerIds), Event.REMOVE);
      List<Long> met = ended.stream().map(NewFollow::followerId).toList();
      others(followerIds, met)
          .forEach(it -> events.publishEvent(new StayedApart(it, followedId, followedId)));
      return ended;
    });
  }

  private List<NewFollow> ended(List<NewFollow> some, Event event) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    some.forEach(it -> edges.move(edges.between(it.followerId(), it.followedId()), event, now));
    return some;
  }

  private static Set<Long> others(Collection<Long> all, Collection<Long> some) {
    Set<Long> others = new LinkedHashSet<>(all);
    others.removeAll(some);
    return others;
  }

  /**
   * Brings follows back with the dates they had, where neither blocks the other and the follower
   * has not asked or followed anew; nobody is told, and a lock that came meanwhile does not matter.
   * How many came back.
   */
  public int restore(List<NewFollow> ended) {
    return transactions.write(() -> {
      ids.hold();
      return (int) ended.stream().filter(this::restored).count();
    });
  }

  private boolean restored(NewFollow it) {
    Edge edge = edges.between(it.followerId(), it.followedId());
    if (edge.state() != FollowState.NONE
        || blocks.exists(it.followerId(), it.followedId())
        || blocks.exists(it.followedId(), it.followerId())) {
      return false;
    }
    edges.move(edge, Event.RESTORE, it.since());
    return true;
  }
}
