package social.skein.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;

/**
 * A query whose text is made once. Making it takes longer than running it where it finds a row or
 * two by key, which is what every page does a few times.
 */
public final class KeptQuery {
  private final DSLContext sql;
  private final String text;
  private final int places;
  private final List<Field<?>> columns;

  /**
   * Makes the text.
   *
   * @param like the query with any values; those that stay the same are inlined
   */
  public KeptQuery(DSLContext sql, Select<?> like) {
    this.sql = sql;
    text = sql.render(like);
    places = like.getBindValues().size();
    columns = like.getSelect();
  }

  /** The query with these values, in the order in which its text has a place for them. */
  public ResultQuery<Record> with(Object... values) {
    return sql.resultQuery(text, values).coerce(columns);
  }

  /** The count that is all the query finds, with one value in every place. */
  public int count(Object value) {
    Object[] values = new Object[places];
    Arrays.fill(values, value);
    return Objects.requireNonNull(with(values).fetchSingle(0, Integer.class));
  }
}
