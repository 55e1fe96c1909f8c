package social.skein.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.graph.ManyFollows;
import social.skein.graph.NewFollow;
import social.skein.graph.PeopleList;
import social.skein.ledger.UndoTable.Item;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** Does something to several people of the ledger at once, and undoes it. */
@Service
public class Deeds {
  /** To how many at most at once; other writers wait meanwhile. */
  public static final int MOST = 100;

  /** How long a deed can be undone. */
  public static final Duration UNDOABLE = Duration.ofHours(1);

  private final UndoTable undos;
  private final LedgerTable ledger;
  private final ManyFollows follows;
  private final HiddenBoosts boosts;
  private final Lists lists;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  Deeds(
      UndoTable undos,
      LedgerTable ledger,
      ManyFollows follows,
      HiddenBoosts boosts,
      Lists lists,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.undos = undos;
    this.ledger = ledger;
    this.follows = follows;
    this.boosts = boosts;
    this.lists = lists;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Does it to those of these people who are in that half of somebody's ledger. To how many it
   * changed something.
   *
   * @param people ids, {@link #MOST} at most
   */
  public int toAll(long accountId, Deed deed, Collection<Long> people) {
    checkNumber(people);
    return transactions.write(() -> {
      long id = ids.next();
      List<Item> done = items(accountId, deed, people);
      keep(id, accountId, deed, null, done);
      return done.size();
    });
  }

  private static void checkNumber(Collection<Long> people) {
    if (people.size() > MOST) {
      throw new IllegalArgumentException(people.size() + " at once");
    }
  }

  private void keep(long id, long accountId, Deed deed, @Nullable Long listId, List<Item> done) {
    undos.deleteBefore(accountId, earliest());
    if (!done.isEmpty()) {
      undos.insert(id, accountId, deed, listId, done);
    }
  }

  private List<Item> items(long accountId, Deed deed, Collection<Long> people) {
    return switch (deed) {
      case UNFOLLOWED ->
          follows.unfollow(accountId, people).stream()
              .map(it -> new Item(it.followedId(), it.since()))
              .toList();
      case REMOVED ->
          follows.remove(accountId, people).stream()
              .map(it -> new Item(it.followerId(), it.since()))
              .toList();
      case BOOSTS_HIDDEN -> {
        Instant now = Instant.ofEpochMilli(clock.millis());
        yield boosts.hide(accountId, ledger.followed(accountId, people)).stream()
            .map(it -> new Item(it, now))
            .toList();
      }
      case LISTED -> throw new IllegalArgumentException("on which list?");
    };
  }

  /**
   * Puts these people on a list of somebody; whether they are in the ledger does not matter.
   *
   * @param people ids, {@link #MOST} at most
   */
  public ListingOutcome list(long accountId, long listId, Collection<Long> people) {
    checkNumber(people);
    return transactions.write(() -> {
      long id = ids.next();
      ListingOutcome outcome = lists.add(accountId, listId, people);
      if (outcome instanceof ListingOutcome.Changed(PeopleList list, List<Long> listed)) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<Item> done = listed.stream().map(it -> new Item(it, now)).toList();
        keep(id, accountId, Deed.LISTED, list.id(), done);
      }
      return outcome;
    });
  }

  private long earliest() {
    return Ids.first(clock.instant().minus(UNDOABLE));
  }

  /** The newest of somebody's deeds that can be undone. */
  public Optional<Undo> undoable(long accountId) {
    return transactions.read(() -> undos.newest(accountId, earliest()));
  }

  /**
   * Undoes a deed of somebody: follows come back with the dates they had. For how many of the
   * people it was undone, or nothing when there is no such deed of theirs any more.
   */
  public OptionalInt undo(long accountId, long undoId) {
    return transactions.write(() -> {
      ids.hold();
      Optional<Undo> found = undos.find(accountId, undoId, earliest());
      return found.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(undone(accountId, found.get(), undos.items(undoId)));
    });
  }

  private int undone(long accountId, Undo undo, List<Item> items) {
    undos.delete(undo.id());
    return switch (undo.deed()) {
      case UNFOLLOWED ->
          follows.restore(
              items.stream()
                  .map(it -> new NewFollow(accountId, it.personId(), it.since()))
                  .toList());
      case REMOVED ->
          follows.restore(
              items.stream()
                  .map(it -> new NewFollow(it.personId(), accountId, it.since()))
                  .toList());
      case BOOSTS_HIDDEN -> boosts.show(accountId, people(items)).size();
      case LISTED -> {
        long list = Objects.requireNonNull(undo.listId());
        yield switch (lists.remove(accountId, list, people(items))) {
          case ListingOutcome.Changed(var _, List<Long> removed) -> removed.size();
          case ListingOutcome.Done _, ListingOutcome.Refused _ -> 0;
        };
      }
    };
  }

  private static List<Long> people(List<Item> items) {
    return items.stream().map(Item::personId).toList();
  }
}
