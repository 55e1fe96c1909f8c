package social.skein.graph;

import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import social.skein.graph.FollowState.Event;

/**
 * Lets things happen to follows: takes the row out of one table and puts it into another as {@link
 * FollowState} says, each with its event and both counts. Whoever calls it holds ids, so that what
 * it looked at stays so.
 */
@Component
class Edges {
  private final EdgeTable edges;
  private final FollowTable follows;
  private final RequestTable requests;
  private final RejectionTable rejections;
  private final SeveredTable severed;
  private final FollowCountTable counts;
  private final ApplicationEventPublisher events;

  Edges(
      EdgeTable edges,
      FollowTable follows,
      RequestTable requests,
      RejectionTable rejections,
      SeveredTable severed,
      FollowCountTable counts,
      ApplicationEventPublisher events) {
    this.edges = edges;
    this.follows = follows;
    this.requests = requests;
    this.rejections = rejections;
    this.severed = severed;
    this.counts = counts;
    this.events = events;
  }

  /** How the one stands to the other. */
  Edge between(long followerId, long followedId) {
    return edges.between(followerId, followedId);
  }

  /**
   * Lets something happen, and tells how they stand after it.
   *
   * @param now for a follow that is restored, since when it had been
   */
  Edge move(Edge edge, Event event, Instant now) {
    FollowState next = edge.state().after(event);
    if (next == edge.state()) {
      if (event == Event.END) {
        events.publishEvent(
            new StayedApart(edge.followerId(), edge.followedId(), edge.followerId()));
      }
      return edge;
    }
    leave(edge);
    Instant since = since(edge, next, now);
    enter(edge, event, next, since, now);
    Instant known = next == FollowState.NONE ? null : since;
    return new Edge(edge.followerId(), edge.followedId(), next, known, edge.locked());
  }

  /** A follow that a block cuts keeps its date, also when it comes back. */
  private static Instant since(Edge edge, FollowState next, Instant now) {
    boolean kept =
        next == FollowState.SEVERED
            || (edge.state() == FollowState.SEVERED && next == FollowState.FOLLOWING);
    return kept ? Objects.requireNonNull(edge.since()) : now;
  }

  private void leave(Edge edge) {
    long follower = edge.followerId();
    long followed = edge.followedId();
    switch (edge.state()) {
      case NONE -> {}
      case REQUESTED -> {
        requests.delete(follower, followed);
        events.publishEvent(new RequestEnded(follower, followed));
      }
      case FOLLOWING -> {
        follows.delete(follower, followed);
        events.publishEvent(new Unfollowed(follower, followed));
        counts.add(follower, followed, -1);
      }
      case REJECTED -> rejections.delete(follower, followed);
      case SEVERED -> severed.delete(follower, followed);
    }
  }

  private void enter(Edge edge, Event event, FollowState next, Instant since, Instant now) {
    long follower = edge.followerId();
    long followed = edge.followedId();
    switch (next) {
      case NONE -> {}
      case REQUESTED -> {
        requests.insert(follower, followed, since);
        events.publishEvent(new Requested(follower, followed));
      }
      case FOLLOWING -> {
        follows.insert(follower, followed, since);
        events.publishEvent(new Followed(follower, followed, how(edge.state(), event)));
        counts.add(follower, followed, 1);
      }
      case REJECTED -> rejections.insert(follower, followed, since);
      case SEVERED -> severed.insert(follower, followed, since, now);
    }
  }

  private static Followed.How how(FollowState before, Event event) {
    if (event == Event.RESTORE) {
      return Followed.How.RESTORED;
    }
    return switch (before) {
      case NONE, FOLLOWING, REJECTED -> Followed.How.NEW;
      case REQUESTED -> Followed.How.APPROVED;
      case SEVERED -> Followed.How.RESTORED;
    };
  }
}
