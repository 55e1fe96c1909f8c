package social.skein.notification;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.NOTIFICATION;
import static social.skein.platform.schema.Tables.NOTIFICATION_GROUP;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.PostRows;
import social.skein.post.VisiblePosts;

/** The rows of the page: groups, the one with the newest notification first. */
@Component
class RowTable {
  private static final Field<Long> SECOND = newest(1);
  private static final Field<Long> THIRD = newest(2);

  private final DSLContext sql;

  RowTable(DSLContext sql) {
    this.sql = sql;
  }

  private static Field<Long> newest(int butFor) {
    return field(
            select(NOTIFICATION.ID)
                .from(NOTIFICATION)
                .where(NOTIFICATION.GROUP_ID.eq(NOTIFICATION_GROUP.ID))
                .orderBy(NOTIFICATION.ID.desc())
                .limit(inline(1))
                .offset(inline(butFor)))
        .as("newest_but_" + butFor);
  }

  List<Row> page(long accountId, @Nullable Kind kind, Keyset<Long> page) {
    Field<Long> place = NOTIFICATION_GROUP.NEWEST_ID;
    return sql.select(
            NOTIFICATION_GROUP.KIND,
            NOTIFICATION_GROUP.POST_ID,
            NOTIFICATION_GROUP.HOW_MANY,
            place,
            SECOND,
            THIRD)
        .from(NOTIFICATION_GROUP)
        .where(NOTIFICATION_GROUP.ACCOUNT_ID.eq(accountId))
        .and(kind == null ? noCondition() : NOTIFICATION_GROUP.KIND.eq(kind.code()))
        .and(beside(place, page))
        .orderBy(page.backwards() ? place.asc() : place.desc())
        .limit(page.limit())
        .fetch(RowTable::row);
  }

  private static Condition beside(Field<Long> place, Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    if (before != null) {
      return place.lt(before);
    }
    return after == null ? noCondition() : place.gt(after);
  }

  private static Row row(Record found) {
    return new Row(
        Kind.read(found.get(NOTIFICATION_GROUP.KIND)).orElseThrow(),
        found.get(NOTIFICATION_GROUP.POST_ID),
        found.get(NOTIFICATION_GROUP.HOW_MANY),
        Stream.of(found.get(NOTIFICATION_GROUP.NEWEST_ID), found.get(SECOND), found.get(THIRD))
            .filter(Objects::nonNull)
            .toList());
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
   * @param newest up to three of its notifications, the newest first
   */
  record Row(Kind kind, @Nullable Long postId, long many, List<Long> newest) {
    long place() {
      return newest.getFirst();
    }
  }
}
