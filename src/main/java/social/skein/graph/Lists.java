package social.skein.graph;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/**
 * Lists of people that somebody makes for themselves, also of people whom they do not follow.
 * Nobody but the owner learns of a list or of being on one: to everybody else it does not exist.
 * Whoever is behind a block stays on a list, but does not show there.
 */
@Service
public class Lists {
  /** How many lists somebody has at most. */
  public static final int MOST = 100;

  /** How many people are on a list at most, counted with those behind a block. */
  public static final int MOST_PEOPLE = 5_000;

  /** The longest name, in code points. */
  public static final int LONGEST_NAME = 100;

  private final ListTable lists;
  private final ListMemberTable members;
  private final PersonTable people;
  private final BlockTable blocks;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Lists(
      ListTable lists,
      ListMemberTable members,
      PersonTable people,
      BlockTable blocks,
      Accounts accounts,
      Transactions transactions,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.lists = lists;
    this.members = members;
    this.people = people;
    this.blocks = blocks;
    this.accounts = accounts;
    this.transactions = transactions;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /** All of somebody's lists in the order of their names. */
  public List<PeopleList> of(long ownerId) {
    return transactions.read(() -> lists.of(ownerId));
  }

  /** The list with that id, when it is theirs. */
  public Optional<PeopleList> find(long ownerId, long listId) {
    return transactions.read(() -> lists.find(ownerId, listId));
  }

  /** The list of theirs with that name, whatever the case. */
  public Optional<PeopleList> named(long ownerId, String name) {
    String plain = new ListTerms(name, false).plain().name();
    return transactions.read(() -> lists.named(ownerId, plain));
  }

  /** Makes a list with nobody on it. */
  public ListOutcome create(long ownerId, ListTerms wanted) {
    ListTerms terms = wanted.plain();
    return transactions.write(() -> {
      long id = ids.next();
      ListOutcome.Why problem = problem(ownerId, terms, id);
      if (problem != null) {
        return new ListOutcome.Refused(problem);
      }
      if (lists.count(ownerId) >= MOST) {
        return new ListOutcome.Refused(ListOutcome.Why.TOO_MANY);
      }
      lists.insert(id, ownerId, terms);
      return new ListOutcome.Kept(new PeopleList(id, terms.name(), terms.exclusive(), 0));
    });
  }

  private ListOutcome.@Nullable Why problem(long ownerId, ListTerms terms, long listId) {
    if (terms.name().isEmpty()) {
      return ListOutcome.Why.EMPTY;
    }
    if (terms.characters() > LONGEST_NAME) {
      return ListOutcome.Why.TOO_LONG;
    }
    boolean taken = lists.named(ownerId, terms.name()).filter(it -> it.id() != listId).isPresent();
    return taken ? ListOutcome.Why.TAKEN : null;
  }

  /**
   * Gives a list another name, and makes it exclusive or not: whichever of the two is wanted
   * otherwise than it was seen. The other stays, also where another window has changed it since.
   *
   * @param seen what its owner saw, or null to have both as they are wanted
   */
  public ListOutcome change(long ownerId, long listId, @Nullable ListTerms seen, ListTerms wanted) {
    return transactions.write(() -> {
      ids.hold();
      PeopleList list = lists.find(ownerId, listId).orElse(null);
      return list == null
          ? new ListOutcome.Refused(ListOutcome.Why.GONE)
          : changed(ownerId, list, seen == null ? wanted.plain() : wanted.plain().of(seen, list));
    });
  }

  private ListOutcome changed(long ownerId, PeopleList list, ListTerms terms) {
    ListOutcome.Why problem = problem(ownerId, terms, list.id());
    if (problem != null) {
      return new ListOutcome.Refused(problem);
    }
    lists.update(list.id(), terms);
    if (list.exclusive() != terms.exclusive()) {
      List<Long> moved = members.onlyHere(ownerId, list.id());
      tell(moved, it -> terms.exclusive() ? new SetApart(ownerId, it) : new PutBack(ownerId, it));
    }
    return new ListOutcome.Kept(
        new PeopleList(list.id(), terms.name(), terms.exclusive(), list.people()));
  }

  /** Deletes a list; what it was, or nothing when there is none such of theirs any more. */
  public Optional<PeopleList> delete(long ownerId, long listId) {
    return transactions.write(() -> {
      ids.hold();
      Optional<PeopleList> found = lists.find(ownerId, listId);
      found.ifPresent(list -> {
        List<Long> back = list.exclusive() ? members.onlyHere(ownerId, listId) : List.of();
        lists.delete(listId);
        tell(back, it -> new PutBack(ownerId, it));
      });
      return found;
    });
  }

  /** Puts somebody on a list by username; once more changes nothing. */
  public ListingOutcome add(long ownerId, long listId, String username) {
    return one(
        ownerId,
        listId,
        username,
        (list, person) -> {
          if (blocks.exists(ownerId, person.id())) {
            return new ListingOutcome.Refused(ListingOutcome.Why.BLOCKED);
          }
          return switch (added(ownerId, list, List.of(person.id()))) {
            case ListingOutcome.Refused refused -> refused;
            default -> new ListingOutcome.Done(list, person);
          };
        });
  }

  /** Takes somebody off a list by username; where they are not on it, that changes nothing. */
  public ListingOutcome remove(long ownerId, long listId, String username) {
    return one(
        ownerId,
        listId,
        username,
        (list, person) -> {
          removed(ownerId, list, List.of(person.id()));
          return new ListingOutcome.Done(list, person);
        });
  }

  private interface Deed {
    ListingOutcome of(PeopleList list, Account person);
  }

  private ListingOutcome one(long ownerId, long listId, String username, Deed deed) {
    return transactions.write(() -> {
      ids.hold();
      PeopleList list = lists.find(ownerId, listId).orElse(null);
      if (list == null) {
        return new ListingOutcome.Refused(ListingOutcome.Why.NO_LIST);
      }
      Account person =
          accounts.find(username).filter(it -> !blocks.exists(it.id(), ownerId)).orElse(null);
      if (person == null) {
        return new ListingOutcome.Refused(ListingOutcome.Why.UNKNOWN);
      }
      return person.id() == ownerId
          ? new ListingOutcome.Refused(ListingOutcome.Why.SELF)
          : deed.of(list, person);
    });
  }

  /**
   * Puts these people on a list, all of them or, where that would be too many, none. Whoever is on
   * it, is the owner, is behind a block or does not exist is passed over.
   *
   * @param people ids, 1,000 at most
   */
  public ListingOutcome add(long ownerId, long listId, Collection<Long> people) {
    return transactions.write(() -> {
      ids.hold();
      Optional<PeopleList> list = lists.find(ownerId, listId);
      return list.isEmpty()
          ? new ListingOutcome.Refused(ListingOutcome.Why.NO_LIST)
          : added(ownerId, list.get(), people);
    });
  }

  private ListingOutcome added(long ownerId, PeopleList list, Collection<Long> people) {
    List<Long> added = members.addable(ownerId, list.id(), people);
    if (added.isEmpty()) {
      return new ListingOutcome.Changed(list, added);
    }
    if (members.count(list.id()) + added.size() > MOST_PEOPLE) {
      return new ListingOutcome.Refused(ListingOutcome.Why.FULL);
    }
    members.insert(list.id(), added, clock.instant());
    if (list.exclusive()) {
      tell(members.onlyHere(ownerId, list.id(), added), it -> new SetApart(ownerId, it));
    }
    return new ListingOutcome.Changed(list, added);
  }

  /**
   * Takes these people off a list, as far as they are on it.
   *
   * @param people ids, 1,000 at most
   */
  public ListingOutcome remove(long ownerId, long listId, Collection<Long> people) {
    return transactions.write(() -> {
      ids.hold();
      Optional<PeopleList> list = lists.find(ownerId, listId);
      return list.isEmpty()
          ? new ListingOutcome.Refused(ListingOutcome.Why.NO_LIST)
          : removed(ownerId, list.get(), people);
    });
  }

  private ListingOutcome removed(long ownerId, PeopleList list, Collection<Long> people) {
    List<Long> removed = members.among(list.id(), people);
    List<Long> back = list.exclusive() ? members.onlyHere(ownerId, list.id(), removed) : List.of();
    members.delete(list.id(), removed);
    tell(removed, it -> new Unlisted(list.id(), it));
    tell(back, it -> new PutBack(ownerId, it));
    return new ListingOutcome.Changed(list, removed);
  }

  private void tell(List<Long> people, Function<List<Long>, Object> event) {
    if (!people.isEmpty()) {
      events.publishEvent(event.apply(people));
    }
  }

  /** On which of somebody's lists a person is: ids. */
  public Set<Long> with(long ownerId, long accountId) {
    return transactions.read(() -> members.listsWith(ownerId, accountId));
  }

  /** Who is on a list of the viewer's, the last added first, without those behind a block. */
  public Slice<Person> people(long ownerId, PeopleList list, Keyset<FollowKey> page) {
    List<Dated<Person>> found = transactions.read(() -> people.listed(list.id(), ownerId, page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }

  /** One place on a list: whose, and who stands in it. */
  public record Entry(long listId, String list, long accountId, String username) {}

  /**
   * Everybody on all of somebody's lists, list by list, so many at once, without those behind a
   * block.
   *
   * @param last the entry to go on behind, or null to begin
   */
  public List<Entry> entries(long ownerId, @Nullable Entry last, int most) {
    return transactions.read(() -> members.entries(ownerId, last, most));
  }
}
