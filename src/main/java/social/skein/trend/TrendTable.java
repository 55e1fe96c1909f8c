package social.skein.trend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FAVOURITE;
import static social.skein.platform.schema.Tables.HASHTAG_POST;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.POST;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.post.Post;
import social.skein.post.PostRows;
import social.skein.post.Visibility;
import social.skein.post.VisiblePosts;

/** Counts different people from an id on. */
@Component
class TrendTable {
  private static final Field<Long> POST_ID = field(name("told", "post_id"), Long.class);
  private static final Field<Long> PERSON = field(name("told", "person_id"), Long.class);

  private final DSLContext sql;

  TrendTable(DSLContext sql) {
    this.sql = sql;
  }

  /** The hashtags that most people used in public posts, each with them. */
  List<Crowd<String>> hashtags(long from, int least, int most) {
    List<String> names = mostUsed(from, least, most).fetch(Record1::value1);
    return crowds(
        sql.selectDistinct(HASHTAG_POST.NAME, HASHTAG_POST.AUTHOR_ID)
            .from(HASHTAG_POST)
            .where(HASHTAG_POST.NAME.in(names))
            .and(HASHTAG_POST.POST_ID.ge(from))
            .fetch());
  }

  ResultQuery<Record1<String>> mostUsed(long from, int least, int most) {
    Field<Integer> people = countDistinct(HASHTAG_POST.AUTHOR_ID);
    // not the bare name, in whose order SQLite would walk through all that ever were used
    Field<String> used = HASHTAG_POST.NAME.concat(inline(""));
    return sql.select(used)
        .from(HASHTAG_POST)
        .where(HASHTAG_POST.POST_ID.ge(from))
        .groupBy(used)
        .having(people.ge(least))
        .orderBy(people.desc(), used)
        .limit(most);
  }

  /** The public posts that most people did something with, each with them. */
  List<Crowd<Long>> posts(long from, int least, int most) {
    List<Long> ids = mostTold(from, least, most).fetch(POST_ID);
    return crowds(told(from, POST_ID, PERSON).and(POST_ID.in(ids)).fetch());
  }

  ResultQuery<Record2<Long, Integer>> mostTold(long from, int least, int most) {
    Field<Integer> people = countDistinct(PERSON);
    return told(from, POST_ID, people)
        .groupBy(POST_ID)
        .having(people.ge(least))
        .orderBy(people.desc(), POST_ID.desc())
        .limit(most);
  }

  /** Who boosted, favourited or answered which public post of somebody else for all to see. */
  private <A, B> SelectConditionStep<Record2<A, B>> told(long from, Field<A> a, Field<B> b) {
    var told =
        select(POST.BOOST_OF_ID.as("post_id"), POST.AUTHOR_ID.as("person_id"))
            .from(POST)
            .where(POST.ID.ge(from))
            .and(POST.BOOST_OF_ID.isNotNull())
            .unionAll(
                select(POST.IN_REPLY_TO_ID, POST.AUTHOR_ID)
                    .from(POST)
                    .where(POST.ID.ge(from))
                    .and(POST.IN_REPLY_TO_ID.isNotNull())
                    .and(VisiblePosts.isOpen(POST.VISIBILITY)))
            .unionAll(
                select(FAVOURITE.POST_ID, FAVOURITE.ACCOUNT_ID)
                    .from(FAVOURITE)
                    .where(FAVOURITE.ID.ge(from)))
            .asTable("told");
    return sql.select(a, b)
        .from(told)
        .join(POST)
        .on(POST.ID.eq(POST_ID))
        .where(POST.VISIBILITY.eq(inline(Visibility.PUBLIC.code())))
        .and(POST.AUTHOR_ID.ne(PERSON));
  }

  private static <T> List<Crowd<T>> crowds(Result<Record2<T, Long>> found) {
    Map<T, Set<Long>> people =
        found.stream().collect(groupingBy(Record2::value1, mapping(Record2::value2, toSet())));
    return people.entrySet().stream().map(it -> new Crowd<>(it.getKey(), it.getValue())).toList();
  }

  /** Of whom somebody sees nothing. */
  Set<Long> unseenBy(long viewerId, Instant now) {
    return sql.select(BLOCK.BLOCKED_ID)
        .from(BLOCK)
        .where(BLOCK.BLOCKER_ID.eq(viewerId))
        .unionAll(select(BLOCK.BLOCKER_ID).from(BLOCK).where(BLOCK.BLOCKED_ID.eq(viewerId)))
        .unionAll(
            select(MUTE.MUTED_ID)
                .from(MUTE)
                .where(MUTE.MUTER_ID.eq(viewerId))
                .and(MUTE.UNTIL.isNull().or(MUTE.UNTIL.gt(now.toEpochMilli()))))
        .fetchSet(BLOCK.BLOCKED_ID);
  }

  /** Those of some hashtags that are on public posts from an id on. */
  Set<String> used(Collection<String> names, long from) {
    return sql.selectDistinct(HASHTAG_POST.NAME)
        .from(HASHTAG_POST)
        .where(HASHTAG_POST.NAME.in(names))
        .and(HASHTAG_POST.POST_ID.ge(from))
        .fetchSet(HASHTAG_POST.NAME);
  }

  /** Those of some posts that somebody sees. */
  List<Post> visible(Collection<Long> ids, long viewerId, Instant now) {
    return PostRows.joined(sql.select(PostRows.COLUMNS).from(POST), viewerId)
        .where(POST.ID.in(ids))
        .and(POST.VISIBILITY.eq(inline(Visibility.PUBLIC.code())))
        .and(VisiblePosts.to(viewerId))
        .and(not(Barriers.mutedBy(viewerId, POST.AUTHOR_ID, now)))
        .fetch(PostRows::read);
  }
}
