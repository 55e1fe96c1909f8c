package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Whose boosts one does not want to see, while their own posts stay. */
@Service
public class HiddenBoosts {
  private final Others others;
  private final HiddenBoostsTable hidden;
  private final Transactions transactions;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HiddenBoosts(
      Others others,
      HiddenBoostsTable hidden,
      Transactions transactions,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.others = others;
    this.hidden = hidden;
    this.transactions = transactions;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /** Hides what somebody boosts; hiding it again changes nothing. */
  public BarrierOutcome hide(long viewerId, String username) {
    return others.toVisible(
        viewerId,
        username,
        author -> {
          if (hidden.insert(viewerId, author.id(), clock.instant())) {
            events.publishEvent(new BoostsHidden(viewerId, author.id()));
          }
        });
  }

  /** Hides what these people boost, all in one transaction; of whom it was not hidden before. */
  public List<Long> hide(long viewerId, Collection<Long> authorIds) {
    Instant now = clock.instant();
    return changed(
        authorIds, it -> hidden.insert(viewerId, it, now), it -> new BoostsHidden(viewerId, it));
  }

  /** Shows what these people boost, all in one transaction; of whom it was hidden before. */
  public List<Long> show(long viewerId, Collection<Long> authorIds) {
    return changed(
        authorIds, it -> hidden.delete(viewerId, it), it -> new BoostsShown(viewerId, it));
  }

  private List<Long> changed(
      Collection<Long> authorIds, Predicate<Long> change, Function<Long, Object> event) {
    return transactions.write(() -> {
      ids.hold();
      List<Long> changed = authorIds.stream().filter(change).toList();
      changed.stream().map(event).forEach(events::publishEvent);
      return changed;
    });
  }

  /** Shows what somebody boosts; where it was not hidden it changes nothing. */
  public BarrierOutcome show(long viewerId, String username) {
    return others.toVisible(
        viewerId,
        username,
        author -> {
          if (hidden.delete(viewerId, author.id())) {
            events.publishEvent(new BoostsShown(viewerId, author.id()));
          }
        });
  }

  /** Whose boosts somebody hides, the last hidden first, without those behind a block. */
  public Slice<Account> list(long viewerId, Keyset<FollowKey> page) {
    List<Dated<Account>> found = transactions.read(() -> hidden.list(viewerId, page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }
}
