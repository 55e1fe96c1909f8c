package social.skein.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.ledger.UndoPeopleTable.Item;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.work.Stint;

/**
 * Does a deed to some of those it is for, or undoes it for some, in one transaction, which also
 * notes for whom: whatever cuts it off, nobody is done twice or half, and what is done can be
 * undone.
 */
@Component
class DeedSteps {
  /** To how many in a step, at most, if there is time for so many. */
  private static final int AT_ONCE = 100;

  /** To how many between two looks at the time. */
  static final int A_FEW = 10;

  private final UndoTable undos;
  private final UndoPeopleTable people;
  private final DeedWork work;
  private final Lists lists;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  DeedSteps(
      UndoTable undos,
      UndoPeopleTable people,
      DeedWork work,
      Lists lists,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.undos = undos;
    this.people = people;
    this.work = work;
    this.lists = lists;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** The next step of each deed that is being done or undone. */
  List<Runnable> all() {
    return transactions.read(undos::working).stream().<Runnable>map(id -> () -> next(id)).toList();
  }

  /** The next step of a deed; how it stands then, or nothing when it is gone. */
  Optional<Undo> next(long id) {
    return transactions.write(() -> {
      ids.hold();
      Long owner = undos.owner(id).orElse(null);
      if (owner != null) {
        undos.byId(id).ifPresent(undo -> step(owner, undo));
      }
      return undos.byId(id);
    });
  }

  private void step(long owner, Undo undo) {
    Stint stint = Stint.begin();
    int few = 0;
    do {
      few++;
    } while (goesOn(owner, undo) && few < AT_ONCE / A_FEW && !stint.isOver());
  }

  /** Does it to a few; whether there are others. */
  private boolean goesOn(long owner, Undo undo) {
    return switch (undo.stage()) {
      case DOING -> go(owner, undo);
      case UNDOING -> back(owner, undo);
      case DONE, UNDONE -> false;
    };
  }

  private boolean go(long owner, Undo undo) {
    List<Long> some = people.waiting(undo.id(), A_FEW);
    people.deleteWaiting(undo.id(), some);
    boolean room = perform(owner, undo, some);
    if (!room) {
      people.deleteWaiting(undo.id());
    }
    return goesOn(undo, !people.waiting(undo.id(), 1).isEmpty(), Stage.DONE);
  }

  /** Whether there was room for them on the list, if there is one. */
  private boolean perform(long owner, Undo undo, List<Long> some) {
    if (undo.deed() != Deed.LISTED) {
      people.insert(undo.id(), work.perform(owner, undo.deed(), some));
      return true;
    }
    return switch (lists.add(owner, Objects.requireNonNull(undo.listId()), some)) {
      case ListingOutcome.Changed(var _, List<Long> listed) -> {
        people.insert(undo.id(), work.now(listed));
        yield true;
      }
      case ListingOutcome.Done _ -> true;
      case ListingOutcome.Refused _ -> false;
    };
  }

  private boolean goesOn(Undo undo, boolean more, Stage end) {
    if (!more) {
      undos.end(undo.id(), end, clock.instant());
    }
    return more;
  }

  private boolean back(long owner, Undo undo) {
    List<Item> some = people.items(undo.id(), A_FEW);
    // before it is undone, which tells UndoEnds that they have moved on
    people.delete(undo.id(), DeedWork.people(some));
    List<Long> undone = work.undo(owner, undo, some);
    List<Item> left = some.stream().filter(it -> !undone.contains(it.personId())).toList();
    people.insert(undo.id(), left);
    left.forEach(it -> people.leaveOut(owner, undo.deed(), it.personId(), LeftOut.Why.AGAIN));
    return goesOn(undo, !people.items(undo.id(), 1).isEmpty(), Stage.UNDONE);
  }
}
