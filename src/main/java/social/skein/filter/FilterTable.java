package social.skein.filter;

import static social.skein.platform.schema.Tables.FILTER_KEYWORD;
import static social.skein.platform.schema.Tables.WORD_FILTER;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;

@Component
class FilterTable {
  private final DSLContext sql;

  FilterTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Somebody's filters in the order in which they made them. */
  List<Filter> of(long ownerId) {
    return sql
        .select(WORD_FILTER.fields())
        .select(FILTER_KEYWORD.KEYWORD, FILTER_KEYWORD.WHOLE)
        .from(WORD_FILTER)
        .join(FILTER_KEYWORD)
        .on(FILTER_KEYWORD.FILTER_ID.eq(WORD_FILTER.ID))
        .where(WORD_FILTER.OWNER_ID.eq(ownerId))
        .orderBy(WORD_FILTER.ID, FILTER_KEYWORD.PLACE)
        .fetchGroups(WORD_FILTER.ID)
        .values()
        .stream()
        .map(FilterTable::read)
        .toList();
  }

  private static Filter read(List<? extends Record> rows) {
    Record row = rows.getFirst();
    Long end = row.get(WORD_FILTER.ENDS_AT);
    return new Filter(
        row.get(WORD_FILTER.ID),
        row.get(WORD_FILTER.REVISION),
        row.get(WORD_FILTER.TITLE),
        Action.of(row.get(WORD_FILTER.ACTION)).orElseThrow(),
        Context.ofBits(row.get(WORD_FILTER.CONTEXTS)),
        rows.stream()
            .map(it ->
                new Keyword(it.get(FILTER_KEYWORD.KEYWORD), it.get(FILTER_KEYWORD.WHOLE) == 1))
            .toList(),
        end == null ? null : Instant.ofEpochMilli(end));
  }

  /** Keeps a filter, in the place of the one with its id if there is one. */
  void put(long ownerId, Filter filter) {
    Instant endsAt = filter.endsAt();
    Long end = endsAt == null ? null : endsAt.toEpochMilli();
    sql.insertInto(WORD_FILTER)
        .set(WORD_FILTER.ID, filter.id())
        .set(WORD_FILTER.OWNER_ID, ownerId)
        .set(WORD_FILTER.REVISION, filter.revision())
        .set(WORD_FILTER.TITLE, filter.title())
        .set(WORD_FILTER.ACTION, filter.action().code())
        .set(WORD_FILTER.CONTEXTS, Context.bits(filter.contexts()))
        .set(WORD_FILTER.ENDS_AT, end)
        .onConflict(WORD_FILTER.ID)
        .doUpdate()
        .set(WORD_FILTER.REVISION, filter.revision())
        .set(WORD_FILTER.TITLE, filter.title())
        .set(WORD_FILTER.ACTION, filter.action().code())
        .set(WORD_FILTER.CONTEXTS, Context.bits(filter.contexts()))
        .set(WORD_FILTER.ENDS_AT, end)
        .execute();
    sql.deleteFrom(FILTER_KEYWORD).where(FILTER_KEYWORD.FILTER_ID.eq(filter.id())).execute();
    BulkInsert<Integer> rows =
        new BulkInsert<>(
            sql,
            FILTER_KEYWORD,
            List.of(
                FILTER_KEYWORD.FILTER_ID,
                FILTER_KEYWORD.PLACE,
                FILTER_KEYWORD.KEYWORD,
                FILTER_KEYWORD.WHOLE),
            place -> row(filter, place));
    IntStream.range(0, filter.keywords().size()).forEach(rows::add);
    rows.finish();
  }

  private static Object[] row(Filter filter, int place) {
    Keyword keyword = filter.keywords().get(place);
    return new Object[] {filter.id(), (long) place, keyword.text(), keyword.whole() ? 1L : 0L};
  }

  /** Deletes a filter of theirs; false when there is none. */
  boolean delete(long ownerId, long filterId) {
    return sql.deleteFrom(WORD_FILTER)
            .where(WORD_FILTER.ID.eq(filterId))
            .and(WORD_FILTER.OWNER_ID.eq(ownerId))
            .execute()
        == 1;
  }
}
