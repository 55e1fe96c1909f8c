package social.skein.transfer;

import static social.skein.platform.schema.Tables.IMPORT_LINE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a line stands in its row. */
final class LineRows {
  static final List<Field<?>> COLUMNS =
      List.of(
          IMPORT_LINE.JOB_ID,
          IMPORT_LINE.PLACE,
          IMPORT_LINE.LINE,
          IMPORT_LINE.ADDRESS,
          IMPORT_LINE.USERNAME,
          IMPORT_LINE.SHOW_BOOSTS,
          IMPORT_LINE.NOTIFY,
          IMPORT_LINE.HIDE_NOTIFICATIONS,
          IMPORT_LINE.SINCE,
          IMPORT_LINE.NOTE,
          IMPORT_LINE.LIST_NAME,
          IMPORT_LINE.LIST_KEY,
          IMPORT_LINE.PERSON_ID,
          IMPORT_LINE.FATE,
          IMPORT_LINE.OF_LINE,
          IMPORT_LINE.MADE_AT,
          IMPORT_LINE.OLD_AT,
          IMPORT_LINE.OLD_UNTIL,
          IMPORT_LINE.OLD_SILENT,
          IMPORT_LINE.BOOSTS_HIDDEN,
          IMPORT_LINE.WATCHED,
          IMPORT_LINE.OLD_NOTE,
          IMPORT_LINE.LIST_ID,
          IMPORT_LINE.MADE_LIST);

  private LineRows() {}

  static @Nullable Object[] values(long jobId, Line line) {
    Wish wish = line.wish();
    Traces traces = line.traces();
    return new @Nullable Object[] {
      jobId,
      line.place(),
      line.number(),
      wish.address(),
      wish.username(),
      number(wish.boosts()),
      number(wish.watch()),
      number(wish.ofList() ? wish.exclusive() : wish.hide()),
      number(wish.since()),
      wish.note(),
      wish.list(),
      wish.list() == null ? null : wish.listKey(),
      line.personId(),
      line.fate().code(),
      line.ofLine(),
      number(traces.madeAt()),
      number(traces.oldAt()),
      number(traces.oldUntil()),
      number(traces.oldSilent()),
      number(traces.boostsHidden()),
      number(traces.watched()),
      traces.oldNote(),
      traces.listId(),
      number(traces.madeList())
    };
  }

  /** Puts down what came of a line; what it asks for stays. */
  static Query update(DSLContext sql, long jobId, Line line) {
    Traces traces = line.traces();
    return sql.update(IMPORT_LINE)
        .set(IMPORT_LINE.FATE, line.fate().code())
        .set(IMPORT_LINE.PERSON_ID, line.personId())
        .set(IMPORT_LINE.MADE_AT, number(traces.madeAt()))
        .set(IMPORT_LINE.OLD_AT, number(traces.oldAt()))
        .set(IMPORT_LINE.OLD_UNTIL, number(traces.oldUntil()))
        .set(IMPORT_LINE.OLD_SILENT, number(traces.oldSilent()))
        .set(IMPORT_LINE.BOOSTS_HIDDEN, number(traces.boostsHidden()))
        .set(IMPORT_LINE.WATCHED, number(traces.watched()))
        .set(IMPORT_LINE.OLD_NOTE, traces.oldNote())
        .set(IMPORT_LINE.LIST_ID, traces.listId())
        .set(IMPORT_LINE.MADE_LIST, number(traces.madeList()))
        .where(IMPORT_LINE.JOB_ID.eq(jobId))
        .and(IMPORT_LINE.PLACE.eq((long) line.place()));
  }

  private static @Nullable Long number(@Nullable Boolean yes) {
    return yes == null ? null : yes ? Long.valueOf(1) : Long.valueOf(0);
  }

  private static @Nullable Long number(@Nullable Instant at) {
    return at == null ? null : Long.valueOf(at.toEpochMilli());
  }

  static Line read(Record row) {
    Wish wish = wish(row);
    Traces traces =
        new Traces(
            at(row.get(IMPORT_LINE.MADE_AT)),
            at(row.get(IMPORT_LINE.OLD_AT)),
            at(row.get(IMPORT_LINE.OLD_UNTIL)),
            yes(row.get(IMPORT_LINE.OLD_SILENT)),
            yes(row.get(IMPORT_LINE.BOOSTS_HIDDEN)),
            yes(row.get(IMPORT_LINE.WATCHED)),
            row.get(IMPORT_LINE.OLD_NOTE),
            row.get(IMPORT_LINE.LIST_ID),
            yes(row.get(IMPORT_LINE.MADE_LIST)));
    return new Line(
        Math.toIntExact(row.get(IMPORT_LINE.PLACE)),
        whole(row.get(IMPORT_LINE.LINE)),
        wish,
        row.get(IMPORT_LINE.PERSON_ID),
        Fate.of(row.get(IMPORT_LINE.FATE)),
        whole(row.get(IMPORT_LINE.OF_LINE)),
        traces);
  }

  /** Of a line about a list, what is hidden is what its people post, from home: it is exclusive. */
  private static Wish wish(Record row) {
    String list = row.get(IMPORT_LINE.LIST_NAME);
    Boolean hides = yes(row.get(IMPORT_LINE.HIDE_NOTIFICATIONS));
    return list != null && row.get(IMPORT_LINE.ADDRESS).isEmpty()
        ? Wish.ofList(list, hides)
        : new Wish(
            row.get(IMPORT_LINE.ADDRESS),
            row.get(IMPORT_LINE.USERNAME),
            yes(row.get(IMPORT_LINE.SHOW_BOOSTS)),
            yes(row.get(IMPORT_LINE.NOTIFY)),
            hides,
            at(row.get(IMPORT_LINE.SINCE)),
            row.get(IMPORT_LINE.NOTE),
            list,
            null);
  }

  private static @Nullable Boolean yes(@Nullable Long number) {
    return number == null ? null : Boolean.valueOf(number == 1);
  }

  private static @Nullable Instant at(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Integer whole(@Nullable Long number) {
    return number == null ? null : Integer.valueOf(Math.toIntExact(number));
  }
}
