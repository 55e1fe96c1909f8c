package social.skein.graph;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.BulkInsert;
import social.skein.platform.database.Source;
import social.skein.platform.database.Transactions;

/** The bulk path into a graph without follows: what following leaves, by the thousand rows. */
@Service
public class FollowLoad {
  private final FollowTable follows;
  private final FollowCountTable counts;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  FollowLoad(
      FollowTable follows,
      FollowCountTable counts,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.follows = follows;
    this.counts = counts;
    this.transactions = transactions;
    this.events = events;
  }

  /** Stores all of them, then counts them in one statement; or stores none. */
  public void load(Source<NewFollow> newFollows) {
    transactions.run(() -> {
      BulkInsert<NewFollow> rows = follows.bulk();
      newFollows.forEach(rows::add);
      rows.finish();
      counts.countAll();
      events.publishEvent(new FollowsLoaded());
    });
  }
}
