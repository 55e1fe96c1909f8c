package social.skein.graph;

import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;

/** Who shows others whom they follow and who follows them; how many stays to be seen. */
@Service
public class Networks {
  private final HiddenNetworkTable hidden;
  private final Transactions transactions;

  Networks(HiddenNetworkTable hidden, Transactions transactions) {
    this.hidden = hidden;
    this.transactions = transactions;
  }

  /** Hides it from everybody else; once more changes nothing. */
  public void hide(long accountId) {
    transactions.run(() -> hidden.insert(accountId));
  }

  /** Shows it to everybody; once more changes nothing. */
  public void show(long accountId) {
    transactions.run(() -> hidden.delete(accountId));
  }

  public boolean isHidden(long accountId) {
    return transactions.read(() -> hidden.exists(accountId));
  }

  /** Whether the viewer may read the lists of whom somebody follows and who follows them. */
  public boolean isShown(long accountId, long viewerId) {
    return accountId == viewerId || !isHidden(accountId);
  }
}
