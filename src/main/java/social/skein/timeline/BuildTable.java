package social.skein.timeline;

import static org.jooq.impl.DSL.sum;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.POST_COUNT;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** Reads whole tables, row by row and without an object for each, to fill an index. */
@Component
class BuildTable {
  private static final int ROWS_AT_ONCE = 10_000;

  private final DSLContext sql;

  BuildTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Takes somebody's follows or posts: the first so many numbers, which change afterwards. */
  @FunctionalInterface
  interface Rows {
    void take(long accountId, long[] ids, int count);
  }

  /** How much there is to read; follows and posts as the counts have it. */
  record Extent(long accounts, long follows, long posts) {
    private static final int ACCOUNT_BYTES = 130;
    private static final int FOLLOW_BYTES = 5;
    private static final int POST_BYTES = 9;

    long rows() {
      return follows + posts;
    }

    /** About what an index of all of it takes, with the room that its arrays have to grow. */
    long bytes() {
      return ACCOUNT_BYTES * accounts + FOLLOW_BYTES * follows + POST_BYTES * posts;
    }
  }

  Extent extent() {
    return new Extent(
        sql.fetchCount(ACCOUNT), total(FOLLOW_COUNT.FOLLOWING), total(POST_COUNT.POSTS));
  }

  private long total(TableField<?, Long> counted) {
    BigDecimal total = sql.select(sum(counted)).from(counted.getTable()).fetchSingle().value1();
    return total == null ? 0 : total.longValueExact();
  }

  void accounts(LongConsumer each) {
    read(
        sql.select(ACCOUNT.ID).from(ACCOUNT).orderBy(ACCOUNT.ID),
        row -> each.accept(row.getLong(1)));
  }

  void follows(Rows each) {
    grouped(
        sql.select(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID)
            .from(FOLLOW)
            .orderBy(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID),
        each);
  }

  void posts(Rows each) {
    grouped(sql.select(POST.AUTHOR_ID, POST.ID).from(POST).orderBy(POST.AUTHOR_ID, POST.ID), each);
  }

  private static void grouped(ResultQuery<?> query, Rows each) {
    Group group = new Group(each);
    read(query, row -> group.add(row.getLong(1), row.getLong(2)));
    group.finish();
  }

  private static void read(ResultQuery<?> query, Row each) {
    try (ResultSet rows = query.fetchSize(ROWS_AT_ONCE).fetchResultSet()) {
      while (rows.next()) {
        each.take(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a table could not be read to its end", e);
    }
  }

  @FunctionalInterface
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  /** The rows of one account, until those of the next one begin. */
  private static final class Group {
    private final Rows each;
    private long account;
    private long[] ids = new long[1_024];
    private int count;

    Group(Rows each) {
      this.each = each;
    }

    void add(long accountId, long id) {
      if (accountId != account) {
        finish();
        account = accountId;
      }
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
      }
      ids[count++] = id;
    }

    void finish() {
      if (count > 0) {
        each.take(account, ids, count);
      }
      count = 0;
    }
  }
}
