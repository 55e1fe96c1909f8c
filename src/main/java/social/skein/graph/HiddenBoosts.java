package social.skein.graph;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Whose boosts one does not want to see, while their own posts stay. */
@Service
public class HiddenBoosts {
  private final Others others;
  private final HiddenBoostsTable hidden;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HiddenBoosts(
      Others others,
      HiddenBoostsTable hidden,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.others = others;
    this.hidden = hidden;
    this.transactions = transactions;
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
