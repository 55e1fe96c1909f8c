package social.skein.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.graph.FollowKey;
import social.skein.ledger.LedgerTable.Row;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.platform.text.PlainText;

/** Whom somebody follows and who follows them, as they themselves need it to keep order. */
@Service
public class Ledger {
  static final Duration DORMANT = Duration.ofDays(365);

  private final LedgerTable ledger;
  private final Transactions transactions;
  private final Clock clock;

  Ledger(LedgerTable ledger, Transactions transactions, Clock clock) {
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A page of somebody's own ledger. */
  public Slice<LedgerEntry> page(long accountId, LedgerQuery query, Keyset<FollowKey> page) {
    LedgerQuery plain =
        new LedgerQuery(query.side(), query.sort(), query.only(), PlainText.lineOf(query.words()));
    List<Row> found =
        transactions.read(
            () -> ledger.page(accountId, plain, clock.instant().minus(DORMANT), page));
    return page.slice(found, row -> row.key().cursor()).map(Row::entry);
  }
}
