package social.skein.post;

import static social.skein.platform.schema.Tables.BOOKMARK;
import static social.skein.platform.schema.Tables.FAVOURITE;
import static social.skein.platform.schema.Tables.PIN;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.TALLY;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads what people did with the posts of a page in one statement. */
@Component
class ReactionTable {
  private static final social.skein.platform.schema.tables.Post BOOST = POST.as("boost");

  private final DSLContext sql;

  ReactionTable(DSLContext sql) {
    this.sql = sql;
  }

  Map<Long, Reaction> of(long viewerId, Collection<Long> postIds) {
    return sql.select(
            POST.ID,
            TALLY.REPLIES,
            TALLY.BOOSTS,
            TALLY.FAVOURITES,
            BOOST.ID,
            FAVOURITE.ID,
            BOOKMARK.ID,
            PIN.ID)
        .from(POST)
        .leftJoin(TALLY)
        .on(TALLY.POST_ID.eq(POST.ID))
        .leftJoin(BOOST)
        .on(BOOST.BOOST_OF_ID.eq(POST.ID))
        .and(BOOST.AUTHOR_ID.eq(viewerId))
        .leftJoin(FAVOURITE)
        .on(FAVOURITE.POST_ID.eq(POST.ID))
        .and(FAVOURITE.ACCOUNT_ID.eq(viewerId))
        .leftJoin(BOOKMARK)
        .on(BOOKMARK.POST_ID.eq(POST.ID))
        .and(BOOKMARK.ACCOUNT_ID.eq(viewerId))
        .leftJoin(PIN)
        .on(PIN.POST_ID.eq(POST.ID))
        .and(PIN.ACCOUNT_ID.eq(POST.AUTHOR_ID))
        .where(POST.ID.in(postIds))
        .fetchMap(POST.ID, ReactionTable::read);
  }

  private static Reaction read(Record row) {
    return new Reaction(
        tally(row),
        row.get(BOOST.ID) != null,
        row.get(FAVOURITE.ID) != null,
        row.get(BOOKMARK.ID) != null,
        row.get(PIN.ID) != null);
  }

  private static Tally tally(Record row) {
    return row.get(TALLY.REPLIES) == null
        ? Tally.NONE
        : new Tally(row.get(TALLY.REPLIES), row.get(TALLY.BOOSTS), row.get(TALLY.FAVOURITES));
  }
}
