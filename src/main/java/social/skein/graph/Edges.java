package social.skein.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes and ends follows, each with its event and both counts. */
@Component
class Edges {
  private final FollowTable follows;
  private final FollowCountTable counts;
  private final ApplicationEventPublisher events;

  Edges(FollowTable follows, FollowCountTable counts, ApplicationEventPublisher events) {
    this.follows = follows;
    this.counts = counts;
    this.events = events;
  }

  /** Whether the follow is new. */
  boolean tie(Followed follow, Instant since) {
    boolean isNew = follows.insert(follow.followerId(), follow.followedId(), since);
    if (isNew) {
      events.publishEvent(follow);
      counts.add(follow.followerId(), follow.followedId(), 1);
    }
    return isNew;
  }

  /** Since when the follow that is now ended was there, or null when there was none. */
  @Nullable Instant untie(long followerId, long followedId) {
    Instant since = follows.since(followerId, followedId);
    if (since != null && follows.delete(followerId, followedId)) {
      events.publishEvent(new Unfollowed(followerId, followedId));
      counts.add(followerId, followedId, -1);
      return since;
    }
    return null;
  }
}
