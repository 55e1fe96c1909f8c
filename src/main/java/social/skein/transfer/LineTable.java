package social.skein.transfer;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static social.skein.platform.schema.Tables.IMPORT_LINE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;
import social.skein.platform.paging.Keyset;

@Component
class LineTable {
  private final DSLContext sql;

  LineTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long jobId, List<Line> lines) {
    BulkInsert<Line> rows =
        new BulkInsert<>(sql, IMPORT_LINE, LineRows.COLUMNS, line -> LineRows.values(jobId, line));
    lines.forEach(rows::add);
    rows.finish();
  }

  /** The next lines above a place. */
  List<Line> above(long jobId, int place, int most) {
    return sql.select(LineRows.COLUMNS)
        .from(IMPORT_LINE)
        .where(IMPORT_LINE.JOB_ID.eq(jobId))
        .and(IMPORT_LINE.PLACE.gt((long) place))
        .orderBy(IMPORT_LINE.PLACE)
        .limit(most)
        .fetch(LineRows::read);
  }

  /** The lines up to a place, the last first. */
  List<Line> upTo(long jobId, int place, int most) {
    return sql.select(LineRows.COLUMNS)
        .from(IMPORT_LINE)
        .where(IMPORT_LINE.JOB_ID.eq(jobId))
        .and(IMPORT_LINE.PLACE.le((long) place))
        .orderBy(IMPORT_LINE.PLACE.desc())
        .limit(most)
        .fetch(LineRows::read);
  }

  /** Notes what came of lines. */
  void update(long jobId, List<Line> lines) {
    if (!lines.isEmpty()) {
      sql.batch(lines.stream().map(line -> LineRows.update(sql, jobId, line)).toList()).execute();
    }
  }

  /** Notes of the lines above a place that they are not done, nor will be. */
  void skip(long jobId, int place) {
    List<String> effective =
        Arrays.stream(Fate.values()).filter(Fate::effective).map(Fate::code).toList();
    sql.update(IMPORT_LINE)
        .set(IMPORT_LINE.FATE, Fate.SKIPPED.code())
        .where(IMPORT_LINE.JOB_ID.eq(jobId))
        .and(IMPORT_LINE.PLACE.gt((long) place))
        .and(IMPORT_LINE.FATE.in(effective))
        .execute();
  }

  /** A page of an import in the order of its lines, or of those with that fate. */
  List<Line> page(long jobId, @Nullable Fate fate, Keyset<Long> page) {
    boolean upwards = !page.backwards();
    Long key = upwards ? page.before() : page.after();
    Condition beside =
        key == null
            ? noCondition()
            : upwards ? IMPORT_LINE.PLACE.gt(key) : IMPORT_LINE.PLACE.lt(key);
    return sql.select(LineRows.COLUMNS)
        .from(IMPORT_LINE)
        .where(IMPORT_LINE.JOB_ID.eq(jobId))
        .and(fate == null ? noCondition() : IMPORT_LINE.FATE.eq(fate.code()))
        .and(beside)
        .orderBy(upwards ? IMPORT_LINE.PLACE.asc() : IMPORT_LINE.PLACE.desc())
        .limit(page.limit())
        .fetch(LineRows::read);
  }

  /** The first line of the file of which nobody can tell whom it names. */
  Optional<Integer> firstUnread(long jobId) {
    return sql.select(min(IMPORT_LINE.LINE))
        .from(IMPORT_LINE)
        .where(IMPORT_LINE.JOB_ID.eq(jobId))
        .and(IMPORT_LINE.FATE.in(Fate.UNREAD.stream().map(Fate::code).toList()))
        .fetchOptional(it -> it.value1() == null ? null : Math.toIntExact(it.value1()));
  }

  /** How many lines up to a place have which fate. */
  Map<Fate, Integer> counts(long jobId, int upTo) {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    sql.select(IMPORT_LINE.FATE, count())
        .from(IMPORT_LINE)
        .where(IMPORT_LINE.JOB_ID.eq(jobId))
        .and(IMPORT_LINE.PLACE.le((long) upTo))
        .groupBy(IMPORT_LINE.FATE)
        .forEach(row -> counts.put(Fate.of(row.value1()), row.value2()));
    return counts;
  }

  /** Deletes so many of the last lines; whether there may be more. */
  boolean deleteSome(long jobId, int most) {
    Long last =
        sql.select(max(IMPORT_LINE.PLACE))
            .from(IMPORT_LINE)
            .where(IMPORT_LINE.JOB_ID.eq(jobId))
            .fetchSingle()
            .value1();
    return last != null
        && sql.deleteFrom(IMPORT_LINE)
                .where(IMPORT_LINE.JOB_ID.eq(jobId))
                .and(IMPORT_LINE.PLACE.gt(last - most))
                .execute()
            > 0;
  }
}
