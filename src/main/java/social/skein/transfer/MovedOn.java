package social.skein.transfer;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.graph.Blocked;
import social.skein.graph.BoostsHidden;
import social.skein.graph.BoostsShown;
import social.skein.graph.Followed;
import social.skein.graph.Muted;
import social.skein.graph.Requested;
import social.skein.graph.StayedApart;
import social.skein.graph.Unlisted;

/**
 * Hears what people decide anew after an import: its undo leaves that alone. What an import made is
 * known by its date, and what it ended by this.
 */
@Component
class MovedOn {
  private final TracesTable traces;

  MovedOn(TracesTable traces) {
    this.traces = traces;
  }

  @EventListener
  void on(Followed it) {
    switch (it.how()) {
      case NEW -> traces.keepEnded(Kind.FOLLOWS, it.followerId(), it.followedId());
      case APPROVED -> traces.approve(it.followerId(), it.followedId());
      case RESTORED -> {}
    }
  }

  @EventListener
  void on(Requested it) {
    traces.keepEnded(Kind.FOLLOWS, it.followerId(), it.followedId());
  }

  @EventListener
  void on(StayedApart it) {
    if (it.wishedById() != it.followerId()) {
      traces.keepEnded(Kind.FOLLOWS, it.followerId(), it.followedId());
    }
  }

  @EventListener
  void on(Blocked it) {
    traces.keepEnded(Kind.FOLLOWS, it.blockerId(), it.blockedId());
    traces.keepEnded(Kind.FOLLOWS, it.blockedId(), it.blockerId());
    traces.keepEnded(Kind.BLOCKS, it.blockerId(), it.blockedId());
  }

  @EventListener
  void on(Muted it) {
    traces.keepEnded(Kind.MUTES, it.muterId(), it.mutedId());
  }

  @EventListener
  void on(Unlisted it) {
    traces.keepOff(it.listId(), it.people());
  }

  @EventListener
  void on(BoostsHidden it) {
    traces.keepBoosts(it.viewerId(), it.authorId());
  }

  @EventListener
  void on(BoostsShown it) {
    traces.keepBoosts(it.viewerId(), it.authorId());
  }
}
