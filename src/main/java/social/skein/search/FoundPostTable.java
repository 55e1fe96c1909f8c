package social.skein.search;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.TALLY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.platform.database.Dialect;
import social.skein.post.PostRows;
import social.skein.post.VisiblePosts;

/**
 * Posts that match and that the viewer may see, the newest first. Both databases look at the same
 * posts in the same order: at no more than the newest 5,000 of those asked for that have each of
 * the words. So words in very many posts that the viewer may not see, or that do not have them
 * beside each other or have what is not wanted, cost no more than that.
 *
 * <p>SQLite's FTS5 yields matches in the order of their ids. PostgreSQL's GIN yields all at once:
 * there a few of the newest posts are looked through one by one first, which is enough for words in
 * many posts. For words in fewer the index is asked for one slice of time after the other, by the
 * mark that each post has of its own, until there are enough.
 */
@Component
class FoundPostTable {
  /** How many posts that have the words one page looks at. */
  static final int MOST_MATCHES = 5_000;

  /** How many posts are looked through one by one for each that is wanted. */
  private static final int NEAR = 40;

  private static final String LOOKED_AT = "looked_at";
  private static final Field<Long> PLACE = field(name(LOOKED_AT, "place"), Long.class);
  private static final Field<Long> SLICE = field(name(LOOKED_AT, "slice"), Long.class);
  private static final Field<Integer> NTH = field(name(LOOKED_AT, "nth"), Integer.class);
  private static final Field<Long> SHOWN = field(name("found", "shown"), Long.class);
  private static final Field<Long> END = field(name("last_place"), Long.class);
  private static final Field<Boolean> FOLLOWED = field(name("followed"), Boolean.class);
  private static final Field<Long> MARKS = field(name("marks"), Long.class);

  private final DSLContext sql;
  private final Dialect dialect;
  private final ProgressTable progress;
  private final WordTable words;

  FoundPostTable(DSLContext sql, Dialect dialect, ProgressTable progress) {
    this.sql = sql;
    this.progress = progress;
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
      return VisiblePosts.foundBy(viewerId).and(PostEntries.findable()).and(unmuted);
    }

    private Condition among(Field<Long> id) {
      return id.gt(above).and(id.lt(below));
    }
  }

  List<Hit> newest(Wanted wanted, int limit) {
    return switch (dialect) {
      case SQLITE -> inOrder(wanted, limit).fetch(FoundPostTable::hit);
      case POSTGRESQL -> page(wanted, limit).hits();
    };
  }

  /**
   * Some of the newest.
   *
   * @param end where the last that was looked at is, when they are fewer than asked for and there
   *     are more to look at; else 0
   */
  record Newest(List<Hit> hits, long end) {}

  Newest page(Wanted wanted, int limit) {
    return switch (dialect) {
      case SQLITE -> {
        List<Hit> hits = newest(wanted, limit);
        yield new Newest(hits, hits.size() == limit ? 0 : end(wanted));
      }
      case POSTGRESQL -> {
        List<Hit> near = near(wanted, limit).fetch(FoundPostTable::hit);
        yield near.size() == limit ? new Newest(near, 0) : farther(wanted, limit);
      }
    };
  }

  private long end(Wanted wanted) {
    var end = sql.select(min(PLACE), count()).from(lookedAt(wanted)).fetchSingle();
    return end.value2() < MOST_MATCHES ? 0 : end.value1();
  }

  private ResultQuery<Record> inOrder(Wanted wanted, int limit) {
    Condition looked =
        words.id().ge(coalesce(field(select(min(PLACE)).from(lookedAt(wanted))), inline(0L)));
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
    return shown(columns(wanted).from(near).join(POST).on(POST.ID.eq(id)), wanted)
        .and(words.has(wanted.match(), "near"))
        .orderBy(id.desc())
        .limit(limit);
  }

  private static SelectConditionStep<Record> shown(SelectJoinStep<Record> posts, Wanted wanted) {
    return PostRows.joined(posts, wanted.viewerId())
        .leftJoin(TALLY)
        .on(TALLY.POST_ID.eq(POST.ID))
        .where(wanted.visible());
  }

  private Newest farther(Wanted wanted, int limit) {
    keepToIndexes();
    Result<Record2<Long, Long>> far = far(wanted, limit).fetch();
    List<Long> ids = far.getValues(SHOWN).stream().filter(Objects::nonNull).toList();
    long end = far.getValues(END).stream().filter(Objects::nonNull).findFirst().orElse(0L);
    List<Hit> hits =
        shown(columns(wanted).from(POST), wanted)
            .and(POST.ID.in(ids))
            .orderBy(POST.ID.desc())
            .fetch(FoundPostTable::hit);
    return new Newest(hits, hits.size() == limit ? 0 : end);
  }

  /** Keeps PostgreSQL from reading a whole table where it takes a rare word for a common one. */
  private void keepToIndexes() {
    sql.execute(
        "select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off',"
            + " true), set_config('enable_mergejoin', 'off', true), set_config('enable_material',"
            + " 'off', true), set_config('jit', 'off', true),"
            + " set_config('plan_cache_mode', 'force_custom_plan', true)");
  }

  /** Which are found as far back as is looked, and the last place when that is the end of it. */
  ResultQuery<Record2<Long, Long>> far(Wanted wanted, int limit) {
    Table<?> shown =
        select(POST.ID.as("shown"))
            .from(POST)
            .where(POST.ID.eq(PLACE))
            .and(words.has(wanted.match(), LOOKED_AT))
            .and(wanted.visible())
            // keeps what is asked of the words before what is asked of the posts
            .offset(inline(0L))
            .asTable("found");
    Condition last = NTH.eq(inline(MOST_MATCHES));
    return sql.select(SHOWN, when(last, PLACE).as(END))
        .from(lookedAt(wanted))
        .leftJoin(lateral(shown))
        .on(trueCondition())
        .where(SHOWN.isNotNull().or(last))
        .orderBy(SLICE.desc(), PLACE.desc())
        .limit(limit);
  }

  /** The newest that have the words, whoever may see them: nothing of them leaves these queries. */
  private Table<?> lookedAt(Wanted wanted) {
    return switch (dialect) {
      case SQLITE ->
          select(words.id().as("place"))
              .from(words.table())
              .where(words.has(wanted.match().apart()))
              .and(wanted.among(words.id()))
              .orderBy(words.id().desc())
              .limit(inline(MOST_MATCHES))
              .asTable(LOOKED_AT);
      case POSTGRESQL -> bySlices(wanted);
    };
  }

  private Table<?> bySlices(Wanted wanted) {
    // what an older version indexed has no marks of slices
    boolean marked = progress.read().complete();
    Table<?> slices = marked ? slices(wanted) : select(inline(0L).as("slice")).asTable("slices");
    Field<Long> slice = field(name("slices", "slice"), Long.class);
    Field<Long> place = words.idOf("in_slice");
    Table<?> inSlice =
        select(words.id(), field(name("words")))
            .from(words.table())
            // the slice first: GIN would look for words that never meet beyond its end
            .where(marked ? words.hasNumbered(PostEntries.WITHIN, slice) : noCondition())
            .and(words.has(wanted.match().apart()))
            // not by the bare id, along which it might look for a rare word one by one
            .and(wanted.among(words.id().plus(inline(0L))))
            // keeps the slices outermost
            .offset(inline(0L))
            .asTable("in_slice");
    Field<Integer> nth = rowNumber().over().orderBy(slice.desc(), place.desc());
    return select(slice, place.as("place"), field(name("in_slice", "words")), nth.as("nth"))
        .from(slices)
        .crossJoin(lateral(inSlice))
        .orderBy(slice.desc(), place.desc())
        .limit(inline(MOST_MATCHES))
        .asTable(LOOKED_AT);
  }

  /** The slices of time that have posts in question, the newest first. */
  private Table<?> slices(Wanted wanted) {
    Field<Long> newest = slice(field(edge(max(words.id()), wanted)));
    Field<Long> oldest = slice(field(edge(min(words.id()), wanted)));
    Field<Long> slice = field(name("slice"), Long.class);
    return select(slice)
        .from("generate_series({0}, {1}, -1) as slice", newest, oldest)
        .orderBy(slice.desc())
        .asTable("slices");
  }

  private Select<Record1<Long>> edge(Field<Long> id, Wanted wanted) {
    return select(id).from(words.table()).where(wanted.among(words.id()));
  }

  private static Field<Long> slice(Field<Long> id) {
    return field("{0} >> {1}", Long.class, id, inline(PostEntries.SLICE));
  }

  private static Hit hit(Record row) {
    return new Hit(PostRows.read(row), row.get(FOLLOWED), row.get(MARKS));
  }
}
