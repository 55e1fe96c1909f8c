package social.skein.notification;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.NOTIFICATION;
import static social.skein.platform.schema.Tables.NOTIFICATION_GROUP;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;

/** The groups that notifications stand in. */
@Component
class GroupTable {
  private final DSLContext sql;

  GroupTable(DSLContext sql) {
    this.sql = sql;
  }

  /** The group that takes in such news, if one was opened since that id. */
  @Nullable Long open(News news, long accountId, long since) {
    return sql.select(max(NOTIFICATION_GROUP.ID))
        .from(NOTIFICATION_GROUP)
        .where(NOTIFICATION_GROUP.ACCOUNT_ID.eq(accountId))
        .and(NOTIFICATION_GROUP.KIND.eq(news.kind().code()))
        .and(
            news.postId() == null
                // a group's newest is never older than its first
                ? NOTIFICATION_GROUP.NEWEST_ID.ge(since)
                : NOTIFICATION_GROUP.POST_ID.eq(news.postId()))
        .and(NOTIFICATION_GROUP.ID.ge(since))
        .fetchSingle()
        .value1();
  }

  void add(long groupId, long newestId) {
    sql.update(NOTIFICATION_GROUP)
        .set(NOTIFICATION_GROUP.NEWEST_ID, newestId)
        .set(NOTIFICATION_GROUP.HOW_MANY, NOTIFICATION_GROUP.HOW_MANY.plus(1))
        .where(NOTIFICATION_GROUP.ID.eq(groupId))
        .execute();
  }

  /** Opens a group with each of them. */
  void insert(List<Notice> first) {
    BulkInsert<Notice> rows =
        new BulkInsert<>(
            sql,
            NOTIFICATION_GROUP,
            List.of(
                NOTIFICATION_GROUP.ID,
                NOTIFICATION_GROUP.ACCOUNT_ID,
                NOTIFICATION_GROUP.KIND,
                NOTIFICATION_GROUP.POST_ID,
                NOTIFICATION_GROUP.NEWEST_ID,
                NOTIFICATION_GROUP.HOW_MANY),
            it ->
                new Object[] {
                  it.groupId(),
                  it.accountId(),
                  it.news().kind().code(),
                  it.news().postId(),
                  it.id(),
                  1L
                });
    first.forEach(rows::add);
    rows.finish();
  }

  void deleteOf(long postId) {
    sql.deleteFrom(NOTIFICATION_GROUP).where(NOTIFICATION_GROUP.POST_ID.eq(postId)).execute();
  }

  /** One notification of each of these groups is gone; a group that was all of it goes as well. */
  void takeOneFrom(Collection<Long> groupIds) {
    Condition touched = NOTIFICATION_GROUP.ID.in(groupIds);
    sql.deleteFrom(NOTIFICATION_GROUP)
        .where(touched)
        .and(NOTIFICATION_GROUP.HOW_MANY.eq(1L))
        .execute();
    Field<Long> newest =
        field(
            select(max(NOTIFICATION.ID))
                .from(NOTIFICATION)
                .where(NOTIFICATION.GROUP_ID.eq(NOTIFICATION_GROUP.ID)));
    sql.update(NOTIFICATION_GROUP)
        .set(NOTIFICATION_GROUP.NEWEST_ID, newest)
        .set(NOTIFICATION_GROUP.HOW_MANY, NOTIFICATION_GROUP.HOW_MANY.minus(1))
        .where(touched)
        .execute();
  }
}
