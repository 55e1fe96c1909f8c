package social.skein.notification;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.NOTIFICATION_GROUP;
import static social.skein.platform.schema.Tables.NOTIFICATION_READ;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import social.skein.platform.database.KeptQuery;

/** How far people have read, and how much they have not. */
@Component
class ReadTable {
  /** In whose place an account is put. */
  private static final long SOMEBODY = 1;

  private final DSLContext sql;
  private final KeptQuery unread;
  private final Clock clock;

  ReadTable(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
    unread = new KeptQuery(sql, select(countUnread(val(SOMEBODY), Instant.EPOCH)));
  }

  /** How many groups somebody has not read, counted up to a limit. */
  int unread(long accountId) {
    Object[] values = {accountId, accountId, accountId, accountId, 1L, clock.millis()};
    return Objects.requireNonNull(unread.with(values).fetchSingle(0, Integer.class));
  }

  /** The same of each of the accounts. */
  Map<Long, Integer> unread(Collection<Long> accountIds) {
    return sql.select(ACCOUNT.ID, countUnread(ACCOUNT.ID, clock.instant()))
        .from(ACCOUNT)
        .where(ACCOUNT.ID.in(accountIds))
        .fetchMap(mapping((id, _) -> id), mapping((_, count) -> count));
  }

  private static Field<Integer> countUnread(Field<Long> accountId, Instant now) {
    Field<Long> read = coalesce(readBy(accountId), inline(0L));
    return field(
        selectCount()
            .from(
                select(one())
                    .from(NOTIFICATION_GROUP)
                    .where(NOTIFICATION_GROUP.ACCOUNT_ID.eq(accountId))
                    .and(NOTIFICATION_GROUP.NEWEST_ID.gt(read))
                    .and(Audible.inGroup(accountId, read, now))
                    .limit(inline(Notifications.MOST_COUNTED + 1))));
  }

  private static Field<Long> readBy(Field<Long> accountId) {
    return field(
        select(NOTIFICATION_READ.READ_ID)
            .from(NOTIFICATION_READ)
            .where(NOTIFICATION_READ.ACCOUNT_ID.eq(accountId)));
  }

  /** Up to where somebody has read, and up to where they could. */
  Marks marks(long accountId) {
    Field<Long> newest =
        field(
            select(NOTIFICATION_GROUP.NEWEST_ID)
                .from(NOTIFICATION_GROUP)
                .where(NOTIFICATION_GROUP.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(Audible.inGroup(ACCOUNT.ID, inline(0L), clock.instant()))
                .orderBy(NOTIFICATION_GROUP.NEWEST_ID.desc())
                .limit(inline(1)));
    return sql.select(coalesce(readBy(ACCOUNT.ID), inline(0L)), coalesce(newest, inline(0L)))
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(accountId))
        .fetchSingle(mapping(Marks::new));
  }

  /** Notes that somebody has read up to there; never back. */
  void read(long accountId, long upTo) {
    sql.insertInto(NOTIFICATION_READ)
        .set(NOTIFICATION_READ.ACCOUNT_ID, accountId)
        .set(NOTIFICATION_READ.READ_ID, upTo)
        .onConflict(NOTIFICATION_READ.ACCOUNT_ID)
        .doUpdate()
        .set(NOTIFICATION_READ.READ_ID, greatest(NOTIFICATION_READ.READ_ID, val(upTo)))
        .execute();
  }

  /** The newest that somebody has read, and the newest that they were told of; 0 for none. */
  record Marks(long read, long newest) {
    boolean unread() {
      return newest > read;
    }
  }
}
