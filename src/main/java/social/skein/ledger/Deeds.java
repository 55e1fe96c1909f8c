package social.skein.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.ledger.UndoPeopleTable.Item;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** Does something to several people of the ledger at once, and undoes it. */
@Service
public class Deeds {
  /** To how many at most at once; other writers wait meanwhile. */
  public static final int MOST = 100;

  /** How long a deed can be undone after its end. */
  public static final Duration UNDOABLE = Duration.ofHours(1);

  /** How long the end of an undo is told. */
  private static final Duration NEWS = Duration.ofMinutes(1);

  private final UndoTable undos;
  private final UndoPeopleTable people;
  private final DeedWork work;
  private final DeedSteps steps;
  private final LedgerTable ledger;
  private final Lists lists;
  private final Transactions transactions;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deeds(
      UndoTable undos,
      UndoPeopleTable people,
      DeedWork work,
      DeedSteps steps,
      LedgerTable ledger,
      Lists lists,
      Transactions transactions,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.undos = undos;
    this.people = people;
    this.work = work;
    this.steps = steps;
    this.ledger = ledger;
    this.lists = lists;
    this.transactions = transactions;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Does it to those of these people who are in that half of somebody's ledger. To how many it
   * changed something.
   *
   * @param some ids, {@link #MOST} at most
   */
  public int toAll(long accountId, Deed deed, Collection<Long> some) {
    checkNumber(some);
    return transactions.write(() -> {
      long id = ids.next();
      List<Item> done = work.perform(accountId, deed, some);
      keep(id, accountId, deed, null, done);
      return done.size();
    });
  }

  private static void checkNumber(Collection<Long> some) {
    if (some.size() > MOST) {
      throw new IllegalArgumentException(some.size() + " at once");
    }
  }

  private void keep(long id, long accountId, Deed deed, @Nullable Long listId, List<Item> done) {
    undos.forgetOld(accountId, earliest());
    if (!done.isEmpty()) {
      undos.insert(id, accountId, deed, listId, Stage.DONE, done.size());
      people.insert(id, done);
    }
  }

  /**
   * Puts these people on a list of somebody, as far as they are in either half of the ledger; when
   * none of them is, they are unknown.
   *
   * @param some ids, {@link #MOST} at most
   */
  public ListingOutcome list(long accountId, long listId, Collection<Long> some) {
    checkNumber(some);
    return transactions.write(() -> {
      long id = ids.next();
      List<Long> known = ledger.known(accountId, some);
      if (lists.find(accountId, listId).isPresent() && known.isEmpty()) {
        return new ListingOutcome.Refused(ListingOutcome.Why.UNKNOWN);
      }
      ListingOutcome outcome = lists.add(accountId, listId, known);
      if (outcome instanceof ListingOutcome.Changed(PeopleList list, List<Long> listed)) {
        keep(id, accountId, Deed.LISTED, list.id(), work.now(listed));
      }
      return outcome;
    });
  }

  private Instant earliest() {
    return clock.instant().minus(UNDOABLE);
  }

  /** The newest of somebody's deeds that is at work or can be undone. */
  public Optional<Undo> undoable(long accountId) {
    return transactions.read(() -> undos.undoable(accountId, earliest()));
  }

  /** As {@link #undoable}, or the newest that was undone but for some, when that is newer. */
  public Optional<Undo> newest(long accountId) {
    return transactions.read(() -> undos.newest(accountId, earliest()));
  }

  /** What was undone a moment ago, to be told to whoever waits for its end. */
  public Optional<Undo> justUndone(long accountId) {
    return transactions.read(() -> undos.undone(accountId, clock.instant().minus(NEWS)));
  }

  /**
   * Those for whom a deed cannot be undone any more, in the order of their names, so many at most;
   * without those who are behind a block of theirs.
   */
  public List<LeftOut> leftOut(long accountId, long undoId, int most) {
    return transactions.read(() -> undos.leftOut(accountId, undoId, most));
  }

  /**
   * Undoes a deed of somebody: follows come back with the dates they had. The first come back at
   * once, a hundred at most, and all the others by and by. How it stands then, or nothing when
   * there is no such deed of theirs any more.
   */
  public Optional<Undo> undo(long accountId, long undoId) {
    return transactions.write(() -> {
      ids.hold();
      return undos
          .find(accountId, undoId, earliest())
          .filter(undo -> undo.stage() == Stage.DONE)
          .flatMap(undo -> {
            undos.enter(undoId, Stage.UNDOING, undo.people() + undo.left());
            events.publishEvent(new DeedRunner.ToDo());
            return steps.next(undoId);
          });
    });
  }
}
