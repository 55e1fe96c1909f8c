package social.skein.post;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static social.skein.platform.schema.Tables.FAVOURITE;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.TALLY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** How often something was done with posts. A post's row goes with the post. */
@Component
class TallyTable {
  /** Which answers are counted: those that everybody may see. */
  static final Condition REPLIES =
      POST.IN_REPLY_TO_ID.isNotNull().and(VisiblePosts.isOpen(POST.VISIBILITY));

  private final DSLContext sql;

  TallyTable(DSLContext sql) {
    this.sql = sql;
  }

  void addReplies(long postId, long more) {
    add(TALLY.REPLIES, postId, more);
  }

  void addBoosts(long postId, long more) {
    add(TALLY.BOOSTS, postId, more);
  }

  void addFavourites(long postId, long more) {
    add(TALLY.FAVOURITES, postId, more);
  }

  private void add(TableField<?, Long> count, long postId, long more) {
    sql.insertInto(TALLY)
        .set(TALLY.POST_ID, postId)
        .set(TALLY.REPLIES, 0L)
        .set(TALLY.BOOSTS, 0L)
        .set(TALLY.FAVOURITES, 0L)
        .set(count, more)
        .onConflict(TALLY.POST_ID)
        .doUpdate()
        .set(count, count.plus(more))
        .execute();
  }

  /** Leaves nothing but the answers. */
  void clear(long postId) {
    sql.update(TALLY)
        .set(TALLY.BOOSTS, 0L)
        .set(TALLY.FAVOURITES, 0L)
        .where(TALLY.POST_ID.eq(postId))
        .execute();
  }

  /** Counts all there is; the table must be empty. */
  void countAll() {
    Field<Long> one = inline(1L);
    Field<Long> none = inline(0L);
    Field<Long> post = field(name("post"), Long.class);
    Field<Long> replies = field(name("replies"), Long.class);
    Field<Long> boosts = field(name("boosts"), Long.class);
    Field<Long> favourites = field(name("favourites"), Long.class);
    var told =
        select(POST.IN_REPLY_TO_ID.as(post), one.as(replies), none.as(boosts), none.as(favourites))
            .from(POST)
            .where(REPLIES)
            .unionAll(
                select(POST.BOOST_OF_ID, none, one, none)
                    .from(POST)
                    .where(POST.BOOST_OF_ID.isNotNull()))
            .unionAll(select(FAVOURITE.POST_ID, none, none, one).from(FAVOURITE))
            .asTable("told");
    sql.insertInto(TALLY, TALLY.POST_ID, TALLY.REPLIES, TALLY.BOOSTS, TALLY.FAVOURITES)
        .select(
            select(post, total(replies), total(boosts), total(favourites)).from(told).groupBy(post))
        .execute();
  }

  private static Field<Long> total(Field<Long> ones) {
    return sum(ones).cast(BIGINT);
  }
}
