package social.skein.ledger;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.text.PlainText;

/** Does something to everybody whom a choice of the ledger finds, a few at a time. */
@Service
public class Everybody {
  /** To how many people at most; for the rest it is done once more. */
  public static final int MOST = 10_000;

  private final LedgerTable ledger;
  private final UndoTable undos;
  private final UndoPeopleTable people;
  private final DeedSteps steps;
  private final Lists lists;
  private final Transactions transactions;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Everybody(
      LedgerTable ledger,
      UndoTable undos,
      UndoPeopleTable people,
      DeedSteps steps,
      Lists lists,
      Transactions transactions,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.ledger = ledger;
    this.undos = undos;
    this.people = people;
    this.steps = steps;
    this.lists = lists;
    this.transactions = transactions;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /** To how many a deed would change something, {@link #MOST} at most. */
  public int count(long accountId, LedgerQuery query, Deed deed, @Nullable Long listId) {
    return matching(accountId, query, deed, listId).size();
  }

  private List<Long> matching(long accountId, LedgerQuery query, Deed deed, @Nullable Long listId) {
    LedgerQuery plain =
        new LedgerQuery(query.side(), query.sort(), query.only(), PlainText.lineOf(query.words()));
    return transactions.read(() ->
        ledger.matching(
            accountId, plain, clock.instant().minus(Ledger.DORMANT), deed, listId, MOST));
  }

  /**
   * Begins a deed; the first are done at once, a hundred at most, and all the others by and by.
   *
   * @param listId the list to put them on, or null for all other deeds
   * @param said how many people there are according to {@link #count}
   */
  public BeginOutcome begin(
      long accountId, LedgerQuery query, Deed deed, @Nullable Long listId, int said) {
    List<Long> found = matching(accountId, query, deed, listId);
    if (found.isEmpty()) {
      return new BeginOutcome.Refused(BeginOutcome.Why.NOBODY);
    }
    if (found.size() != said) {
      return new BeginOutcome.Refused(BeginOutcome.Why.CHANGED);
    }
    return transactions.write(() -> {
      long id = ids.next();
      BeginOutcome.Why problem = problem(accountId, listId, said);
      if (problem != null) {
        return new BeginOutcome.Refused(problem);
      }
      undos.forgetOld(accountId, clock.instant().minus(Deeds.UNDOABLE));
      undos.insert(id, accountId, deed, listId, Stage.DOING, said);
      people.insertWaiting(id, found);
      events.publishEvent(new DeedRunner.ToDo());
      return new BeginOutcome.Begun(steps.next(id).orElseThrow());
    });
  }

  private BeginOutcome.@Nullable Why problem(long accountId, @Nullable Long listId, int more) {
    if (undos.busy(accountId)) {
      return BeginOutcome.Why.BUSY;
    }
    if (listId == null) {
      return null;
    }
    PeopleList list = lists.find(accountId, listId).orElse(null);
    if (list == null) {
      return BeginOutcome.Why.NO_LIST;
    }
    return list.people() + more > Lists.MOST_PEOPLE ? BeginOutcome.Why.FULL : null;
  }

  /** To how many it is still to be done. */
  public int waiting(long undoId) {
    return transactions.read(() -> people.countWaiting(undoId));
  }

  /** Does a deed to nobody more; what was done can be undone. */
  public void stop(long accountId, long undoId) {
    transactions.run(() -> {
      ids.hold();
      var now = clock.instant();
      undos
          .find(accountId, undoId, now)
          .filter(undo -> undo.stage() == Stage.DOING)
          .ifPresent(undo -> {
            people.deleteWaiting(undoId);
            undos.end(undoId, Stage.DONE, now);
          });
    });
  }
}
