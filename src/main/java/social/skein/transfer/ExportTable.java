package social.skein.transfer;

import static org.jooq.impl.DSL.row;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.ACCOUNT_NOTE;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.WATCH;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.graph.FollowKey;

/** What stands in the files that people export, the oldest first, some at a time. */
@Component
class ExportTable {
  /** Above all dates and people is the first. */
  static final FollowKey START = new FollowKey(Long.MIN_VALUE, 0);

  private final DSLContext sql;
  private final Clock clock;

  ExportTable(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Somebody in a file. */
  record Exported(
      long id,
      String username,
      Instant since,
      boolean boostsHidden,
      boolean watched,
      boolean silent,
      String note) {
    FollowKey key() {
      return new FollowKey(since.toEpochMilli(), id);
    }
  }

  List<Exported> follows(long me, FollowKey above, int most) {
    return sql.select(ACCOUNT.ID, ACCOUNT.USERNAME, FOLLOW.CREATED_AT)
        .select(HIDDEN_BOOSTS.CREATED_AT, WATCH.CREATED_AT, ACCOUNT_NOTE.TEXT)
        .from(FOLLOW)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(FOLLOW.FOLLOWED_ID))
        .leftJoin(HIDDEN_BOOSTS)
        .on(HIDDEN_BOOSTS.VIEWER_ID.eq(me))
        .and(HIDDEN_BOOSTS.AUTHOR_ID.eq(ACCOUNT.ID))
        .leftJoin(WATCH)
        .on(WATCH.WATCHER_ID.eq(me))
        .and(WATCH.AUTHOR_ID.eq(ACCOUNT.ID))
        .leftJoin(ACCOUNT_NOTE)
        .on(ACCOUNT_NOTE.AUTHOR_ID.eq(me))
        .and(ACCOUNT_NOTE.ABOUT_ID.eq(ACCOUNT.ID))
        .where(FOLLOW.FOLLOWER_ID.eq(me))
        .and(above(FOLLOW.CREATED_AT, FOLLOW.FOLLOWED_ID, above))
        .orderBy(FOLLOW.CREATED_AT, FOLLOW.FOLLOWED_ID)
        .limit(most)
        .fetch(ExportTable::follow);
  }

  List<Exported> blocks(long me, FollowKey above, int most) {
    return sql.select(ACCOUNT.ID, ACCOUNT.USERNAME, BLOCK.CREATED_AT)
        .from(BLOCK)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(BLOCK.BLOCKED_ID))
        .where(BLOCK.BLOCKER_ID.eq(me))
        .and(above(BLOCK.CREATED_AT, BLOCK.BLOCKED_ID, above))
        .orderBy(BLOCK.CREATED_AT, BLOCK.BLOCKED_ID)
        .limit(most)
        .fetch(row -> away(row.value1(), row.value2(), row.value3(), false));
  }

  List<Exported> mutes(long me, FollowKey above, int most) {
    return sql.select(ACCOUNT.ID, ACCOUNT.USERNAME, MUTE.CREATED_AT, MUTE.NOTIFICATIONS)
        .from(MUTE)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MUTE.MUTED_ID))
        .where(MUTE.MUTER_ID.eq(me))
        .and(Barriers.holds(MUTE, clock.instant()))
        .and(above(MUTE.CREATED_AT, MUTE.MUTED_ID, above))
        .orderBy(MUTE.CREATED_AT, MUTE.MUTED_ID)
        .limit(most)
        .fetch(row -> away(row.value1(), row.value2(), row.value3(), row.value4() == 1));
  }

  private static Condition above(
      TableField<?, Long> date, TableField<?, Long> person, FollowKey above) {
    return row(date, person).gt(row(above.createdAt(), above.accountId()));
  }

  private static Exported follow(Record row) {
    String note = row.get(ACCOUNT_NOTE.TEXT);
    return new Exported(
        row.get(ACCOUNT.ID),
        row.get(ACCOUNT.USERNAME),
        Instant.ofEpochMilli(row.get(FOLLOW.CREATED_AT)),
        row.get(HIDDEN_BOOSTS.CREATED_AT) != null,
        row.get(WATCH.CREATED_AT) != null,
        false,
        note == null ? "" : note);
  }

  private static Exported away(long id, String username, long since, boolean silent) {
    return new Exported(id, username, Instant.ofEpochMilli(since), false, false, silent, "");
  }
}
