package social.skein.post;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static social.skein.platform.schema.Tables.POST;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;

/** What stands above and below a post, each read in one statement however much there is. */
@Component
class ThreadTable {
  private static final String THREAD = "thread";
  private static final social.skein.platform.schema.tables.Post NEXT = POST.as("next");
  private static final Field<Long> ID = field(name(THREAD, "id"), Long.class);
  private static final Field<Long> PARENT = field(name(THREAD, "parent"), Long.class);
  private static final Field<Integer> STEPS = field(name(THREAD, "steps"), Integer.class);
  private static final Field<Boolean> VISIBLE = field(name("visible"), Boolean.class);

  private final DSLContext sql;

  ThreadTable(DSLContext sql) {
    this.sql = sql;
  }

  /** The posts above one, the nearest first. */
  List<Above> above(Answered answered, long viewerId, int most) {
    CommonTableExpression<Record3<Long, Long, Integer>> thread =
        name(THREAD)
            .fields("id", "parent", "steps")
            .as(
                select(POST.ID, POST.IN_REPLY_TO_ID, inline(1))
                    .from(POST)
                    .where(POST.ID.eq(answered.postId()))
                    .unionAll(
                        select(NEXT.ID, NEXT.IN_REPLY_TO_ID, STEPS.plus(1))
                            .from(table(name(THREAD)))
                            .join(NEXT)
                            .on(NEXT.ID.eq(PARENT))
                            .where(STEPS.lt(inline(most)))));
    return PostRows.joined(
            sql.withRecursive(thread)
                .select(PostRows.COLUMNS)
                .select(field(VisiblePosts.to(viewerId)).as(VISIBLE))
                .from(thread)
                .join(POST)
                .on(POST.ID.eq(ID)),
            viewerId)
        .orderBy(STEPS)
        .fetch(row -> new Above(row.get(POST.ID), row.get(VISIBLE) ? PostRows.read(row) : null));
  }

  /** So many answers below a post, the nearest first. */
  List<Branch> below(long id, long viewerId, int most) {
    return skeleton(id, viewerId, most)
        .fetch(row -> new Branch(row.value1(), row.value2(), row.value3()));
  }

  /** The limit in a table of its own ends the search when there are enough. */
  ResultQuery<Record3<Long, Long, Boolean>> skeleton(long id, long viewerId, int most) {
    CommonTableExpression<Record2<Long, Long>> thread =
        name(THREAD)
            .fields("id", "parent")
            .as(
                select(POST.ID, POST.IN_REPLY_TO_ID)
                    .from(POST)
                    .where(POST.IN_REPLY_TO_ID.eq(id))
                    .unionAll(
                        select(NEXT.ID, NEXT.IN_REPLY_TO_ID)
                            .from(table(name(THREAD)))
                            .join(NEXT)
                            .on(NEXT.IN_REPLY_TO_ID.eq(ID))));
    var nearest = select(ID, PARENT).from(thread).limit(most).asTable("nearest");
    Field<Long> nearestId = nearest.field(ID);
    return sql.withRecursive(thread)
        .select(nearestId, nearest.field(PARENT), field(VisiblePosts.to(viewerId)).as(VISIBLE))
        .from(nearest)
        .join(POST)
        .on(POST.ID.eq(nearestId));
  }

  /** Those of these posts that the viewer may see. */
  Map<Long, Post> posts(Collection<Long> ids, long viewerId) {
    return PostRows.joined(sql.select(PostRows.COLUMNS).from(POST), viewerId)
        .where(POST.ID.in(ids))
        .and(VisiblePosts.to(viewerId))
        .fetchMap(POST.ID, PostRows::read);
  }
}
