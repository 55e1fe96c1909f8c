package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import social.skein.platform.database.Transactions;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.timeline.index.Change;
import social.skein.timeline.index.TimelineIndex;

@SkeinTest
class ChangeFeedTest {
  private static final int ENTRIES = 2_500;
  private static final long BUDGET = 1 << 20;

  private final ChangeTable changes;
  private final BuildTable tables;
  private final PostCache posts;
  private final Transactions transactions;
  private final Database database;

  ChangeFeedTest(
      ChangeTable changes,
      BuildTable tables,
      PostCache posts,
      Transactions transactions,
      Database database) {
    this.changes = changes;
    this.tables = tables;
    this.posts = posts;
    this.transactions = transactions;
    this.database = database;
  }

  @Test
  void whatIsFarBehindIsBroughtToTheEnd() {
    TimelineIndex index = behind();
    ChangeFeed feed = new ChangeFeed(changes, tables, posts, told -> {});
    assertThat(transactions.read(() -> feed.catchUp(index))).hasValue(newest());
    assertThat(index.position()).isEqualTo(newest());
  }

  @Test
  void anIndexThatSomebodyElseBroughtFartherMeanwhileIsNotTakenForLost() {
    TimelineIndex index = behind();
    long later = newest() + 1_000;
    ChangeFeed feed =
        new ChangeFeed(
            changes,
            tables,
            posts,
            told -> index.apply(List.of(new Change.Renamed(later, 1)), Map.of()));
    OptionalLong place = transactions.read(() -> feed.catchUp(index));
    assertThat(place).hasValue(newest());
    assertThat(index.position()).isEqualTo(later);
  }

  /** An index that stands before more entries of the log than are read at once. */
  private TimelineIndex behind() {
    TimelineIndex index = new TimelineIndex(BUDGET, newest());
    database.run(
        "INSERT INTO change (seq, kind, account_id, object_id) WITH RECURSIVE n(i) AS (SELECT 1"
            + " UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT last_id + i, 'renamed', 1, 0 FROM"
            + " n, id_clock",
        ENTRIES);
    database.run("UPDATE id_clock SET last_id = last_id + ?", ENTRIES);
    return index;
  }

  private long newest() {
    return transactions.read(changes::newest);
  }
}
