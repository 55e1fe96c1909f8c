package social.skein.search;

import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;

import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.search.ProgressTable.Reached;

/**
 * The index of words, made anew beside a running server: in short transactions, from the lowest id
 * up, each of which notes how far it got. What is written meanwhile indexes itself, so nothing is
 * lost, and search finds all the while what it found before.
 */
@Service
public class SearchIndex {
  /** To be raised with every change of what words are. */
  static final long RULES = 3;

  private static final int AT_ONCE = 200;

  private final ProgressTable progress;
  private final AccountIndex accounts;
  private final PostIndex posts;
  private final Transactions transactions;
  private final Ids ids;
  private final DSLContext sql;

  SearchIndex(
      ProgressTable progress,
      AccountIndex accounts,
      PostIndex posts,
      Transactions transactions,
      Ids ids,
      DSLContext sql) {
    this.progress = progress;
    this.accounts = accounts;
    this.posts = posts;
    this.transactions = transactions;
    this.ids = ids;
    this.sql = sql;
  }

  /** Has everything to be indexed anew; a server that runs begins with it by itself. */
  public void begin() {
    transactions.run(() -> {
      ids.hold();
      progress.write(Reached.NOTHING);
    });
  }

  /** Whether nothing is left to be indexed. */
  public boolean complete() {
    return transactions.read(() -> progress.read().complete());
  }

  /** How many accounts and posts are left to be indexed. */
  public long left() {
    return transactions.read(() -> {
      Reached reached = progress.read();
      Long account = reached.accounts();
      Long post = reached.posts();
      return (account == null ? 0L : sql.fetchCount(ACCOUNT, ACCOUNT.ID.gt(account)))
          + (post == null
              ? 0L
              : sql.fetchCount(POST, PostEntries.findable().and(POST.ID.gt(post))));
    });
  }

  /**
   * Indexes what is left. Between two transactions others may write for as long as one took.
   *
   * @param done is told how many more are indexed; what it throws ends the work, to be gone on with
   */
  public void catchUp(LongConsumer done) throws InterruptedException {
    while (true) {
      long begun = System.nanoTime();
      long indexed = transactions.write(this::step);
      if (indexed < 0) {
        return;
      }
      done.accept(indexed);
      Thread.sleep((System.nanoTime() - begun) / 1_000_000);
    }
  }

  /** The next few; how many they were at most, or -1 when nothing was left. */
  private long step() {
    ids.hold();
    Reached reached = progress.read();
    if (reached.complete()) {
      return -1;
    }
    Long account = reached.accounts();
    Long post = reached.posts();
    if (account != null) {
      progress.write(new Reached(accounts.renew(account, AT_ONCE), post));
    } else if (post != null) {
      progress.write(new Reached(null, posts.renew(post, AT_ONCE)));
    }
    return AT_ONCE;
  }
}
