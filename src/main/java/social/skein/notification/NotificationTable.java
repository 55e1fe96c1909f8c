package social.skein.notification;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.NOTIFICATION;
import static social.skein.platform.schema.Tables.NOTIFICATION_OFF;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.account.Author;
import social.skein.filter.FilterOwner;
import social.skein.graph.Barriers;
import social.skein.platform.database.BulkInsert;

@Component
class NotificationTable {
  private final DSLContext sql;
  private final Clock clock;

  NotificationTable(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Who of the accounts is to be told of it, their filters aside; who did it never is. */
  List<FilterOwner> hearersOf(News news, Condition whom) {
    return sql.select(ACCOUNT.ID, ACCOUNT.FILTERS)
        .from(ACCOUNT)
        .where(whom)
        .and(ACCOUNT.ID.ne(news.actorId()))
        .and(not(Barriers.between(ACCOUNT.ID, val(news.actorId()))))
        .and(not(Barriers.notificationsMuted(ACCOUNT.ID, val(news.actorId()), clock.instant())))
        .and(
            notExists(
                selectOne()
                    .from(NOTIFICATION_OFF)
                    .where(NOTIFICATION_OFF.ACCOUNT_ID.eq(ACCOUNT.ID))
                    .and(NOTIFICATION_OFF.KIND.eq(news.kind().code()))))
        .and(not(alreadyTold(news)))
        .orderBy(ACCOUNT.ID)
        .fetch(mapping(FilterOwner::new));
  }

  /** A post is told to each of them once, whatever makes it news. */
  private static Condition alreadyTold(News news) {
    Condition same = news.kind().ofWriting() ? about(news) : of(news);
    return exists(
        selectOne().from(NOTIFICATION).where(NOTIFICATION.ACCOUNT_ID.eq(ACCOUNT.ID)).and(same));
  }

  /** What that account was told of it. */
  static Condition of(News news, long accountId) {
    return NOTIFICATION.ACCOUNT_ID.eq(accountId).and(of(news));
  }

  /** What anybody was told of it. */
  static Condition of(News news) {
    return about(news).and(NOTIFICATION.KIND.eq(news.kind().code()));
  }

  private static Condition about(News news) {
    return NOTIFICATION.ACTOR_ID.eq(news.actorId()).and(is(NOTIFICATION.POST_ID, news.postId()));
  }

  /** What somebody was told of somebody. */
  static Condition between(long accountId, long actorId) {
    return NOTIFICATION.ACCOUNT_ID.eq(accountId).and(NOTIFICATION.ACTOR_ID.eq(actorId));
  }

  private static Condition is(Field<Long> field, @Nullable Long value) {
    return value == null ? field.isNull() : field.eq(value);
  }

  void insert(List<Notice> notices) {
    BulkInsert<Notice> rows =
        new BulkInsert<>(
            sql,
            NOTIFICATION,
            List.of(
                NOTIFICATION.ID,
                NOTIFICATION.GROUP_ID,
                NOTIFICATION.ACCOUNT_ID,
                NOTIFICATION.ACTOR_ID,
                NOTIFICATION.KIND,
                NOTIFICATION.POST_ID),
            it ->
                new Object[] {
                  it.id(),
                  it.groupId(),
                  it.accountId(),
                  it.news().actorId(),
                  it.news().kind().code(),
                  it.news().postId()
                });
    notices.forEach(rows::add);
    rows.finish();
  }

  /** Deletes them, and says of which groups of whom they were. */
  List<Told> delete(Condition which) {
    List<Told> gone =
        sql.select(NOTIFICATION.GROUP_ID, NOTIFICATION.ACCOUNT_ID)
            .from(NOTIFICATION)
            .where(which)
            .fetch(mapping(Told::new));
    if (!gone.isEmpty()) {
      sql.deleteFrom(NOTIFICATION).where(which).execute();
    }
    return gone;
  }

  /** Deletes what was told of a post, and says who was told. */
  Set<Long> deleteOf(long postId) {
    Condition ofPost = NOTIFICATION.POST_ID.eq(postId);
    Set<Long> told =
        sql.selectDistinct(NOTIFICATION.ACCOUNT_ID)
            .from(NOTIFICATION)
            .where(ofPost)
            .fetchSet(NOTIFICATION.ACCOUNT_ID);
    if (!told.isEmpty()) {
      sql.deleteFrom(NOTIFICATION).where(ofPost).execute();
    }
    return told;
  }

  /** Who did what these notifications tell, by the notification. */
  Map<Long, Author> actors(List<Long> ids) {
    return sql.select(NOTIFICATION.ID)
        .select(AccountRows.authorColumns(ACCOUNT))
        .from(NOTIFICATION)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(NOTIFICATION.ACTOR_ID))
        .where(NOTIFICATION.ID.in(ids))
        .fetchMap(NOTIFICATION.ID, row -> AccountRows.readAuthor(row, ACCOUNT));
  }

  /** A notification's group and whom it tells. */
  record Told(long groupId, long accountId) {}
}
