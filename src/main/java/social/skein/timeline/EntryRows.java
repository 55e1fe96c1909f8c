package social.skein.timeline;

import static org.jooq.impl.DSL.coalesce;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import social.skein.account.AccountRows;
import social.skein.post.PostRows;

/** How timelines read entries: rows of {@code post}, each with the post that it shows. */
final class EntryRows {
  /** The rows that have a place; {@code post} is what they show. */
  static final social.skein.platform.schema.tables.Post ENTRY = POST.as("entry");

  private static final social.skein.platform.schema.tables.Account BOOSTER = ACCOUNT.as("booster");

  private static final List<Field<?>> COLUMNS =
      Stream.of(
              List.<Field<?>>of(ENTRY.ID, ENTRY.BOOST_OF_ID),
              AccountRows.authorColumns(BOOSTER),
              PostRows.COLUMNS)
          .<Field<?>>flatMap(List::stream)
          .toList();

  private EntryRows() {}

  /** Every entry, as somebody reads it. */
  static SelectJoinStep<Record> all(DSLContext sql, long viewerId) {
    return shown(sql.select(COLUMNS).from(ENTRY), viewerId);
  }

  /** Those whose ids a query has found. */
  static SelectJoinStep<Record> among(
      DSLContext sql, Table<?> found, Field<Long> id, long viewerId) {
    Condition same = ENTRY.ID.eq(id);
    return shown(sql.select(COLUMNS).from(found).join(ENTRY).on(same), viewerId);
  }

  private static SelectJoinStep<Record> shown(SelectJoinStep<Record> entries, long viewerId) {
    Condition what = POST.ID.eq(coalesce(ENTRY.BOOST_OF_ID, ENTRY.ID));
    return PostRows.joined(entries.join(POST).on(what), viewerId)
        .leftJoin(BOOSTER)
        .on(BOOSTER.ID.eq(ENTRY.AUTHOR_ID))
        .and(ENTRY.BOOST_OF_ID.isNotNull());
  }

  static TimelineEntry read(Record row) {
    boolean boost = row.get(ENTRY.BOOST_OF_ID) != null;
    return TimelineEntry.of(
        row.get(ENTRY.ID), PostRows.read(row), boost ? AccountRows.readAuthor(row, BOOSTER) : null);
  }
}
