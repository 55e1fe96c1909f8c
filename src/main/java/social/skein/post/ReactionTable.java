package social.skein.post;

import static social.skein.platform.schema.Tables.BOOKMARK;
import static social.skein.platform.schema.Tables.FAVOURITE;
import static social.skein.platform.schema.Tables.PIN;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.TALLY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import social.skein.platform.database.KeptQuery;

/** Reads what people did with the posts of a page in one statement. */
@Component
class ReactionTable {
  private static final social.skein.platform.schema.tables.Post BOOST = POST.as("boost");

  private static final List<Field<?>> COLUMNS =
      List.of(
          POST.ID,
          TALLY.REPLIES,
          TALLY.BOOSTS,
          TALLY.FAVOURITES,
          BOOST.ID,
          FAVOURITE.ID,
          BOOKMARK.ID,
          PIN.ID);

  private final DSLContext sql;
  private final Map<Integer, KeptQuery> queries = new ConcurrentHashMap<>();

  ReactionTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Its text depends on how many posts there are: each is made once. */
  Map<Long, Reaction> of(long viewerId, Collection<Long> postIds) {
    KeptQuery kept =
        queries.computeIfAbsent(postIds.size(), _ -> new KeptQuery(sql, query(viewerId, postIds)));
    List<Long> values = new ArrayList<>(List.of(viewerId, viewerId, viewerId));
    values.addAll(postIds);
    return kept.with(values.toArray()).fetchMap(POST.ID, ReactionTable::read);
  }

  private Select<?> query(long viewerId, Collection<Long> postIds) {
    return sql.select(COLUMNS)
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
        .where(POST.ID.in(postIds));
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
