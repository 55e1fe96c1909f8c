package social.skein.ledger;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.graph.Blocked;
import social.skein.graph.BoostsShown;
import social.skein.graph.Followed;
import social.skein.graph.Requested;
import social.skein.graph.Unlisted;

/**
 * Takes from a deed that can be undone whoever has moved on since: an undo never brings back what
 * one of the two has ended or begun anew.
 */
@Component
class UndoEnds {
  private final UndoTable undos;

  UndoEnds(UndoTable undos) {
    this.undos = undos;
  }

  @EventListener
  void on(Followed it) {
    forget(it.followerId(), it.followedId());
  }

  @EventListener
  void on(Requested it) {
    forget(it.followerId(), it.followedId());
  }

  @EventListener
  void on(Blocked it) {
    forget(it.blockerId(), it.blockedId());
    forget(it.blockedId(), it.blockerId());
  }

  private void forget(long followerId, long followedId) {
    undos.forget(followerId, Deed.UNFOLLOWED, followedId);
    undos.forget(followedId, Deed.REMOVED, followerId);
  }

  @EventListener
  void on(Unlisted it) {
    undos.forget(it.listId(), it.people());
  }

  @EventListener
  void on(BoostsShown it) {
    undos.forget(it.viewerId(), Deed.BOOSTS_HIDDEN, it.authorId());
  }
}
