package social.skein.graph;

import static social.skein.platform.schema.Tables.FOLLOW;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.BulkInsert;
import social.skein.platform.database.LateIndexes;
import social.skein.platform.database.Source;
import social.skein.platform.database.Transactions;

/** The bulk path into a graph without follows: what following leaves, by the thousand rows. */
@Service
public class FollowLoad {
  private final FollowTable follows;
  private final RequestTable requests;
  private final FollowCountTable counts;
  private final LateIndexes indexes;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  FollowLoad(
      FollowTable follows,
      RequestTable requests,
      FollowCountTable counts,
      LateIndexes indexes,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.follows = follows;
    this.requests = requests;
    this.counts = counts;
    this.indexes = indexes;
    this.transactions = transactions;
    this.events = events;
  }

  /**
   * Stores all of them, then counts them in one statement; or stores none.
   *
   * @param asked whom they have only asked to follow, each of whom is locked
   */
  public void load(Source<NewFollow> newFollows, Source<NewFollow> asked) {
    transactions.run(() -> {
      indexes.madeAfter(
          FOLLOW,
          () -> {
            BulkInsert<NewFollow> rows = follows.bulk();
            newFollows.forEach(rows::add);
            rows.finish();
          });
      BulkInsert<NewFollow> waiting = requests.bulk();
      asked.forEach(waiting::add);
      waiting.finish();
      counts.countAll();
      events.publishEvent(new FollowsLoaded());
    });
  }
}
