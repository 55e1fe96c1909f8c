package social.skein.transfer;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.transfer.Work.Result;

/** What lines of our own files say of a list, whoever is on it: that it is there, and exclusive. */
@Component
class ListSettingsWork {
  private final Lists lists;

  ListSettingsWork(Lists lists) {
    this.lists = lists;
  }

  Fate forecast(long accountId, Wish wish) {
    return lists
        .named(accountId, name(wish))
        .map(list -> differs(list, wish) ? Fate.CHANGE : Fate.ALREADY)
        .orElse(Fate.MAKE);
  }

  private static String name(Wish wish) {
    return Objects.requireNonNull(wish.list());
  }

  private static boolean differs(PeopleList list, Wish wish) {
    Boolean exclusive = wish.exclusive();
    return exclusive != null && exclusive != list.exclusive();
  }

  Result perform(long accountId, Wish wish) {
    Optional<PeopleList> there = lists.named(accountId, name(wish));
    if (there.isPresent()) {
      PeopleList list = there.get();
      if (!differs(list, wish)) {
        return new Result(Fate.ALREADY, Traces.NONE);
      }
      set(accountId, list, !list.exclusive());
      return new Result(Fate.CHANGE, Traces.changed(list.id(), list.exclusive()));
    }
    boolean exclusive = Boolean.TRUE.equals(wish.exclusive());
    return switch (lists.create(accountId, new ListTerms(name(wish), exclusive))) {
      case ListOutcome.Kept(PeopleList list) ->
          new Result(Fate.MAKE, Traces.listed(list.id(), true));
      case ListOutcome.Refused _ -> new Result(Fate.FULL, Traces.NONE);
    };
  }

  private void set(long accountId, PeopleList list, boolean exclusive) {
    var unused = lists.change(accountId, list.id(), null, new ListTerms(list.name(), exclusive));
  }

  /** Takes back what a line did; a list that has people on it stays as it is. */
  boolean undo(long accountId, Line line) {
    Long listId = line.traces().listId();
    PeopleList list = listId == null ? null : lists.find(accountId, listId).orElse(null);
    if (list == null) {
      return false;
    }
    Boolean old = line.traces().oldSilent();
    if (old != null) {
      set(accountId, list, old);
      return old != list.exclusive();
    }
    return list.people() == 0 && lists.delete(accountId, list.id()).isPresent();
  }
}
