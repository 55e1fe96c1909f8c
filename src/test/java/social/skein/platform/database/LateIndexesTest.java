package social.skein.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static social.skein.platform.schema.Tables.POST;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.testkit.SkeinTest;

@SkeinTest
@Tag("one-database")
class LateIndexesTest {
  private final LateIndexes indexes;
  private final Transactions transactions;
  private final DSLContext sql;

  LateIndexesTest(LateIndexes indexes, Transactions transactions, DSLContext sql) {
    this.indexes = indexes;
    this.transactions = transactions;
    this.sql = sql;
  }

  @Test
  void indexesAreAwayDuringTheLoadAndTheSameAfterIt() {
    List<String> meanwhile = new ArrayList<>();
    transactions.run(() -> {
      List<String> before = ofPosts();
      indexes.madeAfter(POST, () -> meanwhile.addAll(ofPosts()));
      assertThat(ofPosts()).hasSizeGreaterThan(3).isEqualTo(before);
    });
    assertThat(meanwhile).isEmpty();
  }

  private List<String> ofPosts() {
    return sql.fetch(
            "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'post' ORDER BY sql")
        .getValues(0, String.class);
  }
}
