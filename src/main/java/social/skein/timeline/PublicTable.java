package social.skein.timeline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.HASHTAG_POST;
import static social.skein.platform.schema.Tables.MENTION;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.timeline.EntryRows.ENTRY;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.PostRows;
import social.skein.post.Visibility;
import social.skein.post.VisiblePosts;

@Component
class PublicTable {
  private final DSLContext sql;

  PublicTable(DSLContext sql) {
    this.sql = sql;
  }

  List<Post> ofEverybody(long viewerId, Instant now, Keyset<Long> page) {
    return explore(viewerId, now, page).fetch(PostRows::read);
  }

  /** As in the partial index {@code post_explore}, which it is read from. */
  ResultQuery<?> explore(long viewerId, Instant now, Keyset<Long> page) {
    return PostRows.joined(sql.select(PostRows.COLUMNS).from(POST), viewerId)
        .where(POST.VISIBILITY.eq(inline(Visibility.PUBLIC.code())))
        .and(POST.IN_REPLY_TO_ID.isNull())
        .and(POST.BOOST_OF_ID.isNull())
        .and(not(Barriers.between(viewerId, POST.AUTHOR_ID)))
        .and(not(Barriers.mutedBy(viewerId, POST.AUTHOR_ID, now)))
        .and(PostOrder.beside(page, POST.ID))
        .orderBy(PostOrder.of(page, POST.ID))
        .limit(page.limit());
  }

  /** Those that mention the viewer, whatever their visibility. */
  List<Post> mentioning(long viewerId, Instant now, Keyset<Long> page) {
    return PostRows.joined(
            sql.select(PostRows.COLUMNS).from(MENTION).join(POST).on(POST.ID.eq(MENTION.POST_ID)),
            viewerId)
        .where(MENTION.ACCOUNT_ID.eq(viewerId))
        .and(VisiblePosts.to(viewerId))
        .and(not(Barriers.notificationsMuted(val(viewerId), POST.AUTHOR_ID, now)))
        .and(PostOrder.beside(page, MENTION.POST_ID))
        .orderBy(PostOrder.of(page, MENTION.POST_ID))
        .limit(page.limit())
        .fetch(PostRows::read);
  }

  /** How far so many posts with a hashtag reach; null when they are all there are. */
  @Nullable Long lookedAt(String name, Keyset<Long> page, int most) {
    return sql.select(HASHTAG_POST.POST_ID)
        .from(HASHTAG_POST)
        .where(HASHTAG_POST.NAME.eq(name))
        .and(PostOrder.beside(page, HASHTAG_POST.POST_ID))
        .orderBy(PostOrder.of(page, HASHTAG_POST.POST_ID))
        .limit(1)
        .offset(most)
        .fetchOne(HASHTAG_POST.POST_ID);
  }

  /**
   * Public posts with a hashtag.
   *
   * @param end the last to look at, or null for all
   */
  List<Post> tagged(
      String name, long viewerId, Instant now, Keyset<Long> page, @Nullable Long end) {
    return hashtag(name, viewerId, now, page, end).fetch(PostRows::read);
  }

  /** Whose posts the viewer does not see are passed over without being read. */
  ResultQuery<?> hashtag(
      String name, long viewerId, Instant now, Keyset<Long> page, @Nullable Long end) {
    Field<Long> id = HASHTAG_POST.POST_ID;
    Condition near = end == null ? noCondition() : page.backwards() ? id.le(end) : id.ge(end);
    var found =
        select(id.as("id"))
            .from(HASHTAG_POST)
            .where(HASHTAG_POST.NAME.eq(name))
            .and(not(Barriers.between(viewerId, HASHTAG_POST.AUTHOR_ID)))
            .and(not(Barriers.mutedBy(viewerId, HASHTAG_POST.AUTHOR_ID, now)))
            .and(PostOrder.beside(page, id))
            .and(near)
            .orderBy(PostOrder.of(page, id))
            .limit(page.limit())
            .asTable("found");
    Condition same = POST.ID.eq(field(name("found", "id"), Long.class));
    return PostRows.joined(sql.select(PostRows.COLUMNS).from(found).join(POST).on(same), viewerId)
        .where(VisiblePosts.to(viewerId))
        .orderBy(PostOrder.of(page, POST.ID));
  }

  /** What somebody wrote and boosted; their replies to others only when asked for. */
  List<TimelineEntry> of(long authorId, boolean replies, long viewerId, Keyset<Long> page) {
    return profile(authorId, replies, viewerId, page).fetch(EntryRows::read);
  }

  ResultQuery<?> profile(long authorId, boolean replies, long viewerId, Keyset<Long> page) {
    Condition toOthers =
        ENTRY.IN_REPLY_TO_AUTHOR_ID.isNotNull().and(ENTRY.IN_REPLY_TO_AUTHOR_ID.ne(authorId));
    return EntryRows.all(sql, viewerId)
        .where(ENTRY.AUTHOR_ID.eq(authorId))
        .and(replies ? ENTRY.BOOST_OF_ID.isNull() : toOthers.not())
        .and(ENTRY.VISIBILITY.le(inline(Visibility.FOLLOWERS.code())))
        .and(VisiblePosts.to(viewerId, ENTRY))
        .and(not(Barriers.between(viewerId, ENTRY.BOOST_OF_AUTHOR_ID)))
        .and(PostOrder.beside(page, ENTRY.ID))
        .orderBy(PostOrder.of(page, ENTRY.ID))
        .limit(page.limit());
  }
}
