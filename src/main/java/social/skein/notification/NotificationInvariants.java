package social.skein.notification;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.NOTIFICATION;
import static social.skein.platform.schema.Tables.NOTIFICATION_GROUP;
import static social.skein.platform.schema.Tables.NOTIFICATION_READ;
import static social.skein.platform.schema.Tables.WATCH;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of what people are told. */
@Component
@Order(6)
class NotificationInvariants implements Invariants {
  private static final Condition IN_GROUP = NOTIFICATION.GROUP_ID.eq(NOTIFICATION_GROUP.ID);

  private final DSLContext sql;

  NotificationInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        ofNotifications("Every notification's id has been drawn", not(Ids.drawn(NOTIFICATION.ID))),
        ofNotifications(
            "Every notification has whom it tells and whom it tells of",
            without(NOTIFICATION.ACCOUNT_ID).or(without(NOTIFICATION.ACTOR_ID))),
        ofNotifications(
            "Nobody is told of themselves", NOTIFICATION.ACCOUNT_ID.eq(NOTIFICATION.ACTOR_ID)),
        ofNotifications(
            "Nobody is told of somebody behind a block",
            Barriers.between(NOTIFICATION.ACCOUNT_ID, NOTIFICATION.ACTOR_ID)),
        ofNotifications("Every notification has its cause", not(Causes.there())),
        ofNotifications(
            "Every notification is like its group",
            notExists(selectOne().from(NOTIFICATION_GROUP).where(IN_GROUP).and(alike()))),
        ofGroups(
            "Every group counts the notifications in it",
            NOTIFICATION_GROUP.HOW_MANY.ne(
                field(selectCount().from(NOTIFICATION).where(IN_GROUP)).cast(Long.class))),
        ofGroups(
            "Every group knows its newest notification",
            NOTIFICATION_GROUP.NEWEST_ID.isDistinctFrom(
                field(select(max(NOTIFICATION.ID)).from(NOTIFICATION).where(IN_GROUP)))),
        new Invariant("Nobody has read beyond the newest id", "readers", this::readers),
        new Invariant(
            "Whoever is told of somebody's posts follows them", "watchers", this::watchers));
  }

  private Invariant ofNotifications(String claim, Condition broken) {
    return new Invariant(
        claim,
        "notifications",
        () ->
            Finding.ofBroken(
                sql.fetchCount(NOTIFICATION),
                sql.select(NOTIFICATION.ID, NOTIFICATION.KIND, NOTIFICATION.ACCOUNT_ID)
                    .from(NOTIFICATION)
                    .where(broken),
                row ->
                    "notification %d, %s, for account %d"
                        .formatted(row.value1(), row.value2(), row.value3())));
  }

  private static Condition without(Field<Long> accountId) {
    return notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(accountId)));
  }

  private static Condition alike() {
    return NOTIFICATION_GROUP
        .ACCOUNT_ID
        .eq(NOTIFICATION.ACCOUNT_ID)
        .and(NOTIFICATION_GROUP.KIND.eq(NOTIFICATION.KIND))
        .and(NOTIFICATION_GROUP.POST_ID.isNotDistinctFrom(NOTIFICATION.POST_ID));
  }

  private Invariant ofGroups(String claim, Condition broken) {
    return new Invariant(
        claim,
        "groups of notifications",
        () ->
            Finding.ofBroken(
                sql.fetchCount(NOTIFICATION_GROUP),
                sql.select(NOTIFICATION_GROUP.ID, NOTIFICATION_GROUP.HOW_MANY)
                    .from(NOTIFICATION_GROUP)
                    .where(broken),
                row -> "group " + row.value1() + ", noted " + row.value2()));
  }

  private Finding readers() {
    return Finding.ofBroken(
        sql.fetchCount(NOTIFICATION_READ),
        sql.select(NOTIFICATION_READ.ACCOUNT_ID, NOTIFICATION_READ.READ_ID)
            .from(NOTIFICATION_READ)
            .where(not(Ids.drawn(NOTIFICATION_READ.READ_ID))),
        row -> "account " + row.value1() + " up to " + row.value2());
  }

  private Finding watchers() {
    return Finding.ofBroken(
        sql.fetchCount(WATCH),
        sql.select(WATCH.WATCHER_ID, WATCH.AUTHOR_ID)
            .from(WATCH)
            .where(
                notExists(
                    selectOne()
                        .from(FOLLOW)
                        .where(FOLLOW.FOLLOWER_ID.eq(WATCH.WATCHER_ID))
                        .and(FOLLOW.FOLLOWED_ID.eq(WATCH.AUTHOR_ID)))),
        row -> row.value1() + " is told of the posts of " + row.value2());
  }
}
