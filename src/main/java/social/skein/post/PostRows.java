package social.skein.post;

import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import social.skein.account.AccountRows;
import social.skein.platform.id.Ids;

/** How a query that joins {@code post} and its author's {@code account} reads a {@link Post}. */
public final class PostRows {
  /** The columns to select. */
  public static final List<Field<?>> COLUMNS =
      Stream.concat(Stream.of(POST.ID, POST.TEXT), AccountRows.AUTHOR_COLUMNS.stream()).toList();

  private PostRows() {}

  /** The post in a row that has these columns. */
  public static Post read(Record row) {
    long id = row.get(POST.ID);
    return new Post(id, AccountRows.readAuthor(row), row.get(POST.TEXT), Ids.drawnAt(id));
  }
}
