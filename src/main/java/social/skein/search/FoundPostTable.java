package social.skein.search;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.TALLY;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.SelectLimitStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.platform.database.Dialect;
import social.skein.post.PostRows;
import social.skein.post.VisiblePosts;

/**
 * Posts that match and that the viewer may see, the newest first. Both databases look at the same
 * matches in the same order, and at no more than the newest 10,000 of those asked for: so a word in
 * very many posts that the viewer may not see costs no more than that.
 *
 * <p>SQLite's FTS5 yields matches in the order of their ids. PostgreSQL's GIN yields all at once:
 * there a few of the newest posts are looked through one by one first, which is enough for words in
 * many posts, and the index is asked for words in fewer.
 */
@Component
class FoundPostTable {
  /** How many matches one page looks at. */
  static final int MOST_MATCHES = 10_000;

  /** How many posts are looked through one by one for each that is wanted. */
  private static final int NEAR = 40;

  private static final String LOOKED_AT = "looked_at";
  private static final Field<Long> PLACE = field(name(LOOKED_AT, "place"), Long.class);
  private static final Field<Boolean> FOLLOWED = field(name("followed"), Boolean.class);
  private static final Field<Long> MARKS = field(name("marks"), Long.class);

  private final DSLContext sql;
  private final Dialect dialect;
  private final WordTable words;

  FoundPostTable(DSLContext sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
    this.words = WordTable.ofPosts(sql, dialect);
  }

  /**
   * What is looked for.
   *
   * @param above only ids above this
   * @param below only ids below this
   * @param mutedToo whether posts of people whom the viewer mutes are found
   */
  record Wanted(Match match, long above, long below, long viewerId, boolean mutedToo, Instant now) {
    Condition visible() {
      Condition unmuted =
          mutedToo ? noCondition() : not(Barriers.mutedBy(viewerId, POST.AUTHOR_ID, now));
      return VisiblePosts.to(viewerId).and(PostEntries.findable()).and(unmuted);
    }

    private Condition among(Field<Long> id) {
      return id.gt(above).and(id.lt(below));
    }
  }

  List<Hit> newest(Wanted wanted, int limit) {
    return switch (dialect) {
      case SQLITE -> inOrder(wanted, limit).fetch(FoundPostTable::hit);
      case POSTGRESQL -> {
        List<Hit> near = near(wanted, limit).fetch(FoundPostTable::hit);
        if (near.size() == limit) {
          yield near;
        }
        onlyByIndex();
        yield far(wanted, limit).fetch(FoundPostTable::hit);
      }
    };
  }

  /** Where the last match that {@link #newest} looked at is, if there are more; else 0. */
  long end(Wanted wanted) {
    var end = sql.select(min(PLACE), count()).from(matches(wanted)).fetchSingle();
    return end.value2() < MOST_MATCHES ? 0 : end.value1();
  }

  private ResultQuery<Record> inOrder(Wanted wanted, int limit) {
    Condition looked =
        words.id().ge(coalesce(field(select(min(PLACE)).from(matches(wanted))), inline(0L)));
    return PostRows.joined(columns(wanted).from(words.table()).crossJoin(POST), wanted.viewerId())
        .leftJoin(TALLY)
        .on(TALLY.POST_ID.eq(POST.ID))
        .where(words.has(wanted.match()))
        .and(wanted.among(words.id()))
        .and(looked)
        .and(POST.ID.eq(words.id()))
        .and(wanted.visible())
        .orderBy(words.id().desc())
        .limit(limit);
  }

  private SelectSelectStep<Record> columns(Wanted wanted) {
    Field<Boolean> followed =
        field(
            exists(
                selectOne()
                    .from(FOLLOW)
                    .where(FOLLOW.FOLLOWER_ID.eq(wanted.viewerId()))
                    .and(FOLLOW.FOLLOWED_ID.eq(POST.AUTHOR_ID))));
    Field<Long> marks = coalesce(TALLY.FAVOURITES.plus(TALLY.BOOSTS), inline(0L));
    return sql.select(PostRows.COLUMNS).select(followed.as(FOLLOWED), marks.as(MARKS));
  }

  private ResultQuery<Record> near(Wanted wanted, int limit) {
    Table<?> near =
        select(words.id(), field(name("words")))
            .from(words.table())
            .where(wanted.among(words.id()))
            .orderBy(words.id().desc())
            .limit(NEAR * limit)
            .asTable("near");
    Field<Long> id = words.idOf("near");
    return shown(columns(wanted).from(near), id, wanted)
        .and(words.has(wanted.match(), "near"))
        .orderBy(id.desc())
        .limit(limit);
  }

  private static SelectConditionStep<Record> shown(
      SelectJoinStep<Record> found, Field<Long> id, Wanted wanted) {
    return PostRows.joined(found.join(POST).on(POST.ID.eq(id)), wanted.viewerId())
        .leftJoin(TALLY)
        .on(TALLY.POST_ID.eq(POST.ID))
        .where(wanted.visible());
  }

  /** Keeps PostgreSQL from reading a whole table where it takes a rare word for a common one. */
  private void onlyByIndex() {
    sql.execute(
        "select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off',"
            + " true), set_config('enable_mergejoin', 'off', true)");
  }

  private ResultQuery<Record> far(Wanted wanted, int limit) {
    return shown(columns(wanted).from(matches(wanted)), PLACE, wanted)
        .orderBy(PLACE.desc())
        .limit(limit);
  }

  /** The newest matches, whoever may see them: nothing but their ids leaves this query. */
  private Table<Record1<Long>> matches(Wanted wanted) {
    return ordered(wanted).limit(inline(MOST_MATCHES)).asTable(LOOKED_AT);
  }

  private SelectLimitStep<Record1<Long>> ordered(Wanted wanted) {
    // on PostgreSQL not by the bare id, along which it might look for a rare word one by one
    Field<Long> place =
        switch (dialect) {
          case SQLITE -> words.id();
          case POSTGRESQL -> words.id().plus(inline(0L));
        };
    return select(place.as("place"))
        .from(words.table())
        .where(words.has(wanted.match()))
        .and(wanted.among(words.id()))
        .orderBy(place.desc());
  }

  private static Hit hit(Record row) {
    return new Hit(PostRows.read(row), row.get(FOLLOWED), row.get(MARKS));
  }
}
