package social.skein.ledger;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.graph.Blocked;
import social.skein.graph.BoostsShown;
import social.skein.graph.Followed;
import social.skein.graph.Requested;
import social.skein.graph.StayedApart;
import social.skein.graph.Unlisted;

/**
 * Leaves out of a deed, and of its undo, whoever has moved on since: an undo never brings back what
 * one of the two has ended or begun anew.
 */
@Component
class UndoEnds {
  private final UndoPeopleTable people;

  UndoEnds(UndoPeopleTable people) {
    this.people = people;
  }

  @EventListener
  void on(Followed it) {
    leaveOut(it.followerId(), it.followedId(), LeftOut.Why.AGAIN);
  }

  @EventListener
  void on(Requested it) {
    leaveOut(it.followerId(), it.followedId(), LeftOut.Why.AGAIN);
  }

  @EventListener
  void on(Blocked it) {
    leaveOut(it.blockerId(), it.blockedId(), LeftOut.Why.KEPT_AWAY);
    leaveOut(it.blockedId(), it.blockerId(), LeftOut.Why.KEPT_AWAY);
  }

  /** What somebody ended themselves, they may undo, however often they pressed the button. */
  @EventListener
  void on(StayedApart it) {
    if (it.wishedById() == it.followerId()) {
      people.leaveOut(it.followedId(), Deed.REMOVED, it.followerId(), LeftOut.Why.KEPT_AWAY);
    } else {
      people.leaveOut(it.followerId(), Deed.UNFOLLOWED, it.followedId(), LeftOut.Why.KEPT_AWAY);
    }
  }

  private void leaveOut(long followerId, long followedId, LeftOut.Why why) {
    people.leaveOut(followerId, Deed.UNFOLLOWED, followedId, why);
    people.leaveOut(followedId, Deed.REMOVED, followerId, why);
  }

  @EventListener
  void on(Unlisted it) {
    people.leaveOut(it.listId(), it.people());
  }

  @EventListener
  void on(BoostsShown it) {
    people.leaveOut(it.viewerId(), Deed.BOOSTS_HIDDEN, it.authorId(), LeftOut.Why.SHOWN);
  }
}
