package social.skein.notification;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.NOTIFICATION;
import static social.skein.platform.schema.Tables.NOTIFICATION_GROUP;
import static social.skein.platform.schema.Tables.POST;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.PostRows;
import social.skein.post.VisiblePosts;

/** The rows of the page: groups, the one with the newest notification first. */
@Component
class RowTable {
  private static final int FACES = 3;

  private final DSLContext sql;
  private final Clock clock;

  RowTable(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<Row> page(long accountId, @Nullable Kind kind, Keyset<Long> page) {
    Instant now = clock.instant();
    Field<Long> place = NOTIFICATION_GROUP.NEWEST_ID;
    Field<Integer> muted = muted(accountId, now);
    List<Field<Long>> newest =
        IntStream.range(0, FACES).mapToObj(butFor -> newest(accountId, butFor, now)).toList();
    return sql.select(
            NOTIFICATION_GROUP.KIND,
            NOTIFICATION_GROUP.POST_ID,
            NOTIFICATION_GROUP.HOW_MANY,
            place,
            muted)
        .select(newest)
        .from(NOTIFICATION_GROUP)
        .where(NOTIFICATION_GROUP.ACCOUNT_ID.eq(accountId))
        .and(Audible.inGroup(val(accountId), inline(0L), now))
        .and(kind == null ? noCondition() : NOTIFICATION_GROUP.KIND.eq(kind.code()))
        .and(beside(place, page))
        .orderBy(page.backwards() ? place.asc() : place.desc())
        .limit(page.limit())
        .fetch(found -> row(found, muted, newest));
  }

  private static Field<Long> newest(long accountId, int butFor, Instant now) {
    return field(
            select(NOTIFICATION.ID)
                .from(NOTIFICATION)
                .where(NOTIFICATION.GROUP_ID.eq(NOTIFICATION_GROUP.ID))
                .and(Audible.to(val(accountId), now))
                .orderBy(NOTIFICATION.ID.desc())
                .limit(inline(1))
                .offset(inline(butFor)))
        .as("newest_but_" + butFor);
  }

  /** How many of a group a mute hides; from the mutes, of which there are fewer. */
  private static Field<Integer> muted(long accountId, Instant now) {
    return field(
            selectCount()
                .from(NOTIFICATION)
                .where(NOTIFICATION.ACCOUNT_ID.eq(accountId))
                .and(
                    NOTIFICATION.ACTOR_ID.in(
                        select(MUTE.MUTED_ID)
                            .from(MUTE)
                            .where(MUTE.MUTER_ID.eq(accountId))
                            .and(MUTE.NOTIFICATIONS.eq(1L))
                            .and(Barriers.holds(MUTE, now))))
                .and(NOTIFICATION.GROUP_ID.eq(NOTIFICATION_GROUP.ID)))
        .as("muted");
  }

  private static Condition beside(Field<Long> place, Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    if (before != null) {
      return place.lt(before);
    }
    return after == null ? noCondition() : place.gt(after);
  }

  private static Row row(Record found, Field<Integer> muted, List<Field<Long>> newest) {
    return new Row(
        Kind.read(found.get(NOTIFICATION_GROUP.KIND)).orElseThrow(),
        found.get(NOTIFICATION_GROUP.POST_ID),
        found.get(NOTIFICATION_GROUP.HOW_MANY) - found.get(muted),
        found.get(NOTIFICATION_GROUP.NEWEST_ID),
        newest.stream().map(found::get).filter(Objects::nonNull).toList());
  }

  /** Those of the posts that the viewer may see. */
  Map<Long, Post> posts(long viewerId, List<Long> ids) {
    return PostRows.joined(sql.select(PostRows.COLUMNS).from(POST), viewerId)
        .where(POST.ID.in(ids))
        .and(VisiblePosts.to(viewerId))
        .fetchMap(POST.ID, PostRows::read);
  }

  /**
   * A group on a page.
   *
   * @param many how many notifications it has, without those that a mute hides
   * @param place the newest of all of them
   * @param newest up to three of those that are not hidden, the newest first
   */
  record Row(Kind kind, @Nullable Long postId, long many, long place, List<Long> newest) {}
}
