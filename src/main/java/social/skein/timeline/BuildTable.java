package social.skein.timeline;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.sum;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;
import static social.skein.platform.schema.Tables.HASHTAG_FOLLOW;
import static social.skein.platform.schema.Tables.HASHTAG_POST;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.POST_COUNT;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import social.skein.post.Visibility;
import social.skein.timeline.index.Change;

/** Reads whole tables, row by row and without an object for each, to fill an index. */
@Component
class BuildTable {
  private static final int ROWS_AT_ONCE = 10_000;

  private final DSLContext sql;

  BuildTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Takes somebody's follows or posts: so many rows of numbers, which change afterwards. */
  @FunctionalInterface
  interface Rows {
    void take(long accountId, long[] numbers, int rows);
  }

  /** Takes two people, and a time in milliseconds since 1970 where there is one. */
  @FunctionalInterface
  interface Pairs {
    void take(long one, long other, long until);
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

  /** All that homes show but replies to others and boosts: the ids. */
  void posts(Rows each) {
    grouped(
        sql.select(POST.AUTHOR_ID, POST.ID)
            .from(POST)
            .where(inHomes().and(POST.BOOST_OF_ID.isNull()).and(toOthers().not()))
            .orderBy(POST.AUTHOR_ID, POST.ID),
        each);
  }

  /** Replies to others: ids, each with whom it answers. */
  void replies(Rows each) {
    grouped(
        sql.select(POST.AUTHOR_ID, POST.ID, POST.IN_REPLY_TO_AUTHOR_ID)
            .from(POST)
            .where(inHomes().and(toOthers()))
            .orderBy(POST.AUTHOR_ID, POST.ID),
        each);
  }

  /** Boosts: ids, each with the original and its author. */
  void boosts(Rows each) {
    grouped(
        sql.select(POST.AUTHOR_ID, POST.ID, POST.BOOST_OF_ID, POST.BOOST_OF_AUTHOR_ID)
            .from(POST)
            .where(POST.BOOST_OF_ID.isNotNull())
            .orderBy(POST.AUTHOR_ID, POST.ID),
        each);
  }

  void blocks(Pairs each) {
    read(
        sql.select(BLOCK.BLOCKER_ID, BLOCK.BLOCKED_ID).from(BLOCK),
        row -> each.take(row.getLong(1), row.getLong(2), 0));
  }

  void mutes(Pairs each) {
    var until = coalesce(MUTE.UNTIL, inline(Change.Muted.FOR_GOOD));
    read(
        sql.select(MUTE.MUTER_ID, MUTE.MUTED_ID, until).from(MUTE),
        row -> each.take(row.getLong(1), row.getLong(2), row.getLong(3)));
  }

  void hiddenBoosts(Pairs each) {
    read(
        sql.select(HIDDEN_BOOSTS.VIEWER_ID, HIDDEN_BOOSTS.AUTHOR_ID).from(HIDDEN_BOOSTS),
        row -> each.take(row.getLong(1), row.getLong(2), 0));
  }

  /** Who follows which hashtags. */
  void hashtagFollows(ObjLongConsumer<String> each) {
    sql.select(HASHTAG_FOLLOW.NAME, HASHTAG_FOLLOW.ACCOUNT_ID)
        .from(HASHTAG_FOLLOW)
        .orderBy(HASHTAG_FOLLOW.NAME)
        .fetch()
        .forEach(row -> each.accept(row.value1(), row.value2()));
  }

  /** The public posts with a hashtag: ids, each with its author and whom else it answers, or 0. */
  long[] tagged(String name) {
    var answered =
        coalesce(nullif(HASHTAG_POST.IN_REPLY_TO_AUTHOR_ID, HASHTAG_POST.AUTHOR_ID), inline(0L));
    LongStream.Builder rows = LongStream.builder();
    read(
        sql.select(HASHTAG_POST.POST_ID, HASHTAG_POST.AUTHOR_ID, answered)
            .from(HASHTAG_POST)
            .where(HASHTAG_POST.NAME.eq(name))
            .orderBy(HASHTAG_POST.POST_ID),
        row -> rows.add(row.getLong(1)).add(row.getLong(2)).add(row.getLong(3)));
    return rows.build().toArray();
  }

  /** Who is on an exclusive list, once for each list. */
  void setApart(Pairs each) {
    read(
        sql.select(PEOPLE_LIST.OWNER_ID, LIST_MEMBER.ACCOUNT_ID)
            .from(PEOPLE_LIST)
            .join(LIST_MEMBER)
            .on(LIST_MEMBER.LIST_ID.eq(PEOPLE_LIST.ID))
            .where(PEOPLE_LIST.EXCLUSIVE.eq(inline(1L))),
        row -> each.take(row.getLong(1), row.getLong(2), 0));
  }

  private static Condition inHomes() {
    return POST.VISIBILITY.le(inline(Visibility.FOLLOWERS.code()));
  }

  private static Condition toOthers() {
    return POST.IN_REPLY_TO_AUTHOR_ID
        .isNotNull()
        .and(POST.IN_REPLY_TO_AUTHOR_ID.ne(POST.AUTHOR_ID));
  }

  private static void grouped(ResultQuery<?> query, Rows each) {
    int width = query.fields().length - 1;
    Group group = new Group(each, width);
    read(
        query,
        row -> {
          group.begin(row.getLong(1));
          for (int column = 0; column < width; column++) {
            group.add(row.getLong(column + 2));
          }
        });
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
    private final int width;
    private long account;
    private long[] numbers = new long[1_024];
    private int count;

    Group(Rows each, int width) {
      this.each = each;
      this.width = width;
    }

    void begin(long accountId) {
      if (accountId != account) {
        finish();
        account = accountId;
      }
    }

    void add(long number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }

    void finish() {
      if (count > 0) {
        each.take(account, numbers, count / width);
      }
      count = 0;
    }
  }
}
