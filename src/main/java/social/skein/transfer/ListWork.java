package social.skein.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.ListingOutcome;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;

/** Puts people on lists, which it makes where there is none of that name, and takes them off. */
@Component
class ListWork implements Work {
  private final Lists lists;

  ListWork(Lists lists) {
    this.lists = lists;
  }

  @Override
  public Fate forecast(Wish wish, Situation now) {
    if (now.blockedBy()) {
      return Fate.UNKNOWN;
    }
    if (now.blockingSince() != null) {
      return Fate.BLOCKED;
    }
    return now.lists().contains(wish.listKey()) ? Fate.ALREADY : Fate.DO;
  }

  @Override
  public Result perform(long accountId, Wish wish, Situation now, Fate fate) {
    String name = Objects.requireNonNull(wish.list());
    Optional<PeopleList> found = lists.named(accountId, name);
    if (fate == Fate.REMOVE) {
      return found
          .filter(list -> changed(lists.remove(accountId, list.id(), List.of(now.personId()))))
          .map(list -> new Result(fate, Traces.listed(list.id(), false)))
          .orElseGet(() -> new Result(Fate.ALREADY, Traces.NONE));
    }
    Optional<PeopleList> list = found.or(() -> made(accountId, name));
    return list.isPresent()
            && changed(lists.add(accountId, list.get().id(), List.of(now.personId())))
        ? new Result(fate, Traces.listed(list.get().id(), found.isEmpty()))
        : new Result(Fate.FULL, Traces.NONE);
  }

  private Optional<PeopleList> made(long accountId, String name) {
    return switch (lists.create(accountId, new ListTerms(name, false))) {
      case ListOutcome.Kept(PeopleList list) -> Optional.of(list);
      case ListOutcome.Refused _ -> Optional.empty();
    };
  }

  private static boolean changed(ListingOutcome outcome) {
    return outcome instanceof ListingOutcome.Changed(var _, List<Long> people) && !people.isEmpty();
  }

  @Override
  public @Nullable Instant made(Situation after) {
    return null;
  }

  @Override
  public Fate undo(long accountId, Line line, Situation now) {
    return Fate.undone(takesBack(accountId, line, now));
  }

  private boolean takesBack(long accountId, Line line, Situation now) {
    Long listId = line.traces().listId();
    if (listId == null) {
      return false;
    }
    List<Long> person = List.of(now.personId());
    if (line.fate() == Fate.REMOVE) {
      return changed(lists.add(accountId, listId, person));
    }
    boolean off = changed(lists.remove(accountId, listId, person));
    boolean made = Boolean.TRUE.equals(line.traces().madeList());
    if (made && lists.find(accountId, listId).filter(it -> it.people() == 0).isPresent()) {
      var unused = lists.delete(accountId, listId);
    }
    return off;
  }
}
