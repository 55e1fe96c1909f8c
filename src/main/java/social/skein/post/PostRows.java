package social.skein.post;

import static org.jooq.impl.DSL.not;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import social.skein.account.AccountRows;
import social.skein.graph.Barriers;
import social.skein.graph.People;

/**
 * How a query that joins {@code post}, its author's {@code account} and the account of whoever it
 * answers reads a {@link Post}.
 */
public final class PostRows {
  private static final social.skein.platform.schema.tables.Account ANSWERED =
      ACCOUNT.as("answered");

  /** The same account, when no block hides it from the reader. */
  private static final social.skein.platform.schema.tables.Account NAMED = ACCOUNT.as("named");

  /** The columns to select. */
  public static final List<Field<?>> COLUMNS =
      Stream.of(
              List.of(
                  POST.ID,
                  POST.TEXT,
                  POST.CONTENT_WARNING,
                  POST.VISIBILITY,
                  POST.IN_REPLY_TO_ID,
                  POST.EDITED_AT),
              AccountRows.authorColumns(ACCOUNT),
              AccountRows.authorColumns(ANSWERED),
              List.of(NAMED.ID))
          .<Field<?>>flatMap(List::stream)
          .toList();

  private PostRows() {}

  /**
   * Joins to a query that has {@code post} whatever else {@link #COLUMNS} come from.
   *
   * @param viewerId who reads it, {@link People#STRANGER} where nobody is to be hidden
   */
  public static <R extends Record> SelectJoinStep<R> joined(
      SelectJoinStep<R> query, long viewerId) {
    return query
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(POST.AUTHOR_ID))
        .leftJoin(ANSWERED)
        .on(ANSWERED.ID.eq(POST.IN_REPLY_TO_AUTHOR_ID))
        .leftJoin(NAMED)
        .on(NAMED.ID.eq(POST.IN_REPLY_TO_AUTHOR_ID))
        .and(not(Barriers.between(viewerId, POST.IN_REPLY_TO_AUTHOR_ID)));
  }

  /** The post in a row that has these columns. */
  public static Post read(Record row) {
    Long edited = row.get(POST.EDITED_AT);
    return new Post(
        row.get(POST.ID),
        AccountRows.readAuthor(row, ACCOUNT),
        row.get(POST.TEXT),
        row.get(POST.CONTENT_WARNING),
        Visibility.of(row.get(POST.VISIBILITY)),
        answered(row),
        edited == null ? null : Instant.ofEpochMilli(edited));
  }

  private static @Nullable Answered answered(Record row) {
    Long id = row.get(POST.IN_REPLY_TO_ID);
    boolean hidden = row.get(NAMED.ID) == null;
    return id == null ? null : new Answered(id, AccountRows.readAuthor(row, ANSWERED), hidden);
  }
}
