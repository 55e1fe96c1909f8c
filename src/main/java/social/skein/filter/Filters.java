package social.skein.filter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.account.Accounts;
import social.skein.account.Session;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/**
 * People's filters. Whoever changes theirs draws an id first, which is the filters' new revision,
 * and keeps everybody else who does from counting and comparing titles at the same time.
 */
@Service
public class Filters {
  /** The most filters that somebody has, with those that have ended. */
  public static final int MOST = 100;

  private final FilterTable filters;
  private final FilterSets sets;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Filters(
      FilterTable filters,
      FilterSets sets,
      Accounts accounts,
      Transactions transactions,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.filters = filters;
    this.sets = sets;
    this.accounts = accounts;
    this.transactions = transactions;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody's filters in the order in which they made them, also those that have ended. */
  public List<Filter> of(long ownerId) {
    return transactions.read(() -> filters.of(ownerId));
  }

  /** A filter of theirs. */
  public Optional<Filter> find(long ownerId, long filterId) {
    return of(ownerId).stream().filter(it -> it.id() == filterId).findFirst();
  }

  /** Makes a filter. */
  public FilterOutcome create(long ownerId, FilterDraft draft) {
    return transactions.write(() -> {
      long id = ids.next();
      List<Filter> others = filters.of(ownerId);
      return others.size() < MOST
          ? keep(ownerId, new Place(id, id, null), draft, others)
          : new FilterOutcome.TooMany(MOST);
    });
  }

  /**
   * Changes a filter that is still as somebody saw it.
   *
   * @param seen its revision then
   */
  public FilterOutcome change(long ownerId, long filterId, long seen, FilterDraft draft) {
    return transactions.write(() -> {
      long revision = ids.next();
      List<Filter> all = filters.of(ownerId);
      Optional<Filter> now = all.stream().filter(it -> it.id() == filterId).findFirst();
      if (now.isEmpty()) {
        return new FilterOutcome.Gone();
      }
      if (now.get().revision() != seen) {
        return new FilterOutcome.Changed(now.get());
      }
      List<Filter> others = all.stream().filter(it -> it.id() != filterId).toList();
      return keep(ownerId, new Place(filterId, revision, now.get().endsAt()), draft, others);
    });
  }

  /** Which filter it is, and when the one before it was to end. */
  private record Place(long id, long revision, @Nullable Instant endsAt) {}

  private FilterOutcome keep(long ownerId, Place place, FilterDraft draft, List<Filter> others) {
    CheckedDraft checked = CheckedDraft.of(draft, others);
    if (!checked.problems().isEmpty()) {
      return new FilterOutcome.Refused(checked.problems());
    }
    Instant end =
        switch (draft.end()) {
          case End.Never _ -> null;
          case End.After(var length) -> Instant.ofEpochMilli(clock.millis()).plus(length);
          case End.AsItWas _ -> place.endsAt();
        };
    Filter kept =
        new Filter(
            place.id(),
            place.revision(),
            checked.title(),
            draft.action(),
            draft.contexts(),
            checked.keywords(),
            end);
    filters.put(ownerId, kept);
    changed(new FilterOwner(ownerId, place.revision()));
    return new FilterOutcome.Kept(kept);
  }

  private void changed(FilterOwner owner) {
    accounts.refilter(owner.accountId(), owner.revision());
    events.publishEvent(new FiltersChanged(owner));
  }

  /** Deletes a filter; false when it was gone already, or is not theirs. */
  public boolean delete(long ownerId, long filterId) {
    return transactions.write(() -> {
      long revision = ids.next();
      if (!filters.delete(ownerId, filterId)) {
        return false;
      }
      boolean last = filters.of(ownerId).isEmpty();
      changed(new FilterOwner(ownerId, last ? Session.NO_FILTERS : revision));
      return true;
    });
  }

  /** What a reader's filters do in one place; whoever has none is spared a look at the database. */
  public Screen screen(FilterOwner reader, Context context) {
    return reader.hasFilters()
        ? Screen.of(sets.of(reader), context, reader.accountId(), clock.instant())
        : Screen.NONE;
  }
}
