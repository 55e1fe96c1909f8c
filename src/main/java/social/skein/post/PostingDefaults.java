package social.skein.post;

import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;

/** For whom people's posts are unless they choose otherwise when they write one. */
@Service
public class PostingDefaults {
  private final PostingDefaultTable defaults;
  private final Transactions transactions;

  PostingDefaults(PostingDefaultTable defaults, Transactions transactions) {
    this.defaults = defaults;
    this.transactions = transactions;
  }

  public Visibility of(long accountId) {
    return transactions.read(() -> defaults.of(accountId));
  }

  public void change(long accountId, Visibility visibility) {
    transactions.run(() -> defaults.put(accountId, visibility));
  }
}
