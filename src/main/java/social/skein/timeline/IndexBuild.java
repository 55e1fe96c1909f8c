package social.skein.timeline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Transactions;
import social.skein.timeline.index.Change;
import social.skein.timeline.index.TimelineIndex;

/**
 * Fills an index from the tables. It notes its place in the change log first; what changes while it
 * reads is applied again from there, which changes nothing where it was seen already.
 */
@Component
class IndexBuild {
  private static final Logger LOG = LoggerFactory.getLogger(IndexBuild.class);
  private static final long ROWS_BETWEEN_WORDS = 5_000_000;

  private final BuildTable tables;
  private final ChangeTable changes;
  private final ChangeFeed feed;
  private final Transactions transactions;
  private final TimelineSettings settings;
  private final AtomicLong rows = new AtomicLong();
  private volatile BuildTable.Extent total = new BuildTable.Extent(0, 0, 0);

  IndexBuild(
      BuildTable tables,
      ChangeTable changes,
      ChangeFeed feed,
      Transactions transactions,
      TimelineSettings settings) {
    this.tables = tables;
    this.changes = changes;
    this.feed = feed;
    this.transactions = transactions;
    this.settings = settings;
  }

  TimelineIndex run() {
    while (true) {
      TimelineIndex index = transactions.read(this::filled);
      if (transactions.read(() -> feed.catchUp(index)).isPresent()) {
        return index;
      }
    }
  }

  private TimelineIndex filled() {
    rows.set(0);
    total = tables.extent();
    TimelineIndex index = new TimelineIndex(settings.budget(), changes.newest());
    timed("accounts", () -> tables.accounts(index::account));
    timed(
        "follows",
        () ->
            tables.follows((follower, followed, count) -> {
              index.following(follower, followed, count);
              tell(count);
            }));
    timed(
        "posts",
        () ->
            tables.posts((author, written, count) -> {
              index.written(author, written, count);
              tell(count);
            }));
    timed(
        "replies",
        () ->
            tables.replies((author, replies, count) -> {
              index.replied(author, replies, count);
              tell(count);
            }));
    timed("boosts", () -> tables.boosts(index::boosted));
    tables.blocks((blocker, blocked, _) -> index.stands(new Change.Blocked(0, blocker, blocked)));
    tables.mutes((muter, muted, until) -> index.stands(new Change.Muted(0, muter, muted, until)));
    tables.hashtagFollows(
        (name, follower) -> index.hashtagFollowed(follower, name, () -> tables.tagged(name)));
    tables.hiddenBoosts(
        (viewer, booster, _) -> index.stands(new Change.BoostsHidden(0, viewer, booster)));
    tables.setApart((viewer, author, _) -> index.stands(new Change.SetApart(0, viewer, author)));
    return index;
  }

  private static void timed(String what, Runnable reading) {
    long begin = System.nanoTime();
    reading.run();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    LOG.debug("The timeline index has read the {} in {} ms.", what, millis);
  }

  private void tell(int more) {
    long before = rows.getAndAdd(more);
    if (before / ROWS_BETWEEN_WORDS != (before + more) / ROWS_BETWEEN_WORDS) {
      LOG.info("{}.", progress());
    }
  }

  String progress() {
    return "The timeline index is being built: %,d of %,d follows and posts"
        .formatted(rows.get(), total.rows());
  }

  /** What to tell when it did not fit. */
  String shortage() {
    return "There is no timeline index: %,d kB (SKEIN_TIMELINE_MEMORY) are too little, about %,d kB"
            .formatted(settings.budget() >> 10, total.bytes() >> 10)
        + " would hold everything";
  }
}
