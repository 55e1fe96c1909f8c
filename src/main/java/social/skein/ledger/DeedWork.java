package social.skein.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.graph.ManyFollows;
import social.skein.graph.NewFollow;
import social.skein.ledger.UndoPeopleTable.Item;
import social.skein.notification.Watches;

/** What each deed does to a few people, and what takes it back; always while ids are held. */
@Component
class DeedWork {
  private final LedgerTable ledger;
  private final ManyFollows follows;
  private final HiddenBoosts boosts;
  private final Lists lists;
  private final Watches watches;
  private final Clock clock;

  DeedWork(
      LedgerTable ledger,
      ManyFollows follows,
      HiddenBoosts boosts,
      Lists lists,
      Watches watches,
      Clock clock) {
    this.ledger = ledger;
    this.follows = follows;
    this.boosts = boosts;
    this.lists = lists;
    this.watches = watches;
    this.clock = clock;
  }

  /** Does a deed that needs no list; to whom it changed something, and since when that was. */
  List<Item> perform(long accountId, Deed deed, Collection<Long> people) {
    return switch (deed) {
      case UNFOLLOWED -> {
        Set<Long> watched = watches.watchedBy(accountId, people);
        yield follows.unfollow(accountId, people).stream()
            .map(it -> item(it.followedId(), it.since(), watched))
            .toList();
      }
      case REMOVED -> {
        Set<Long> watching = watches.watching(accountId, people);
        yield follows.remove(accountId, people).stream()
            .map(it -> item(it.followerId(), it.since(), watching))
            .toList();
      }
      case BOOSTS_HIDDEN -> now(boosts.hide(accountId, ledger.followed(accountId, people)));
      case LISTED -> throw new IllegalArgumentException("on which list?");
    };
  }

  private static Item item(long personId, Instant since, Set<Long> watched) {
    return new Item(personId, since, watched.contains(personId));
  }

  /** Those to whom it was done just now. */
  List<Item> now(List<Long> people) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    return people.stream().map(it -> new Item(it, now, false)).toList();
  }

  /** Takes a deed back; for which of these people. */
  List<Long> undo(long accountId, Undo undo, List<Item> items) {
    return switch (undo.deed()) {
      case UNFOLLOWED -> back(items, it -> new NewFollow(accountId, it.personId(), it.since()));
      case REMOVED -> back(items, it -> new NewFollow(it.personId(), accountId, it.since()));
      case BOOSTS_HIDDEN -> boosts.show(accountId, people(items));
      case LISTED ->
          switch (lists.remove(accountId, Objects.requireNonNull(undo.listId()), people(items))) {
            case ListingOutcome.Changed(var _, List<Long> removed) -> removed;
            case ListingOutcome.Done _, ListingOutcome.Refused _ -> List.of();
          };
    };
  }

  private List<Long> back(List<Item> items, Function<Item, NewFollow> follow) {
    return items.stream().filter(it -> isBack(it, follow.apply(it))).map(Item::personId).toList();
  }

  private boolean isBack(Item item, NewFollow follow) {
    boolean back = follows.restore(List.of(follow)) == 1;
    if (back && item.watched()) {
      watches.watch(follow.followerId(), follow.followedId());
    }
    return back;
  }

  static List<Long> people(List<Item> items) {
    return items.stream().map(Item::personId).toList();
  }
}
