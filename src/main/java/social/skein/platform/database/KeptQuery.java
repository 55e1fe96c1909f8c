package social.skein.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/**
 * A query whose text is made once. Making it takes longer than running it where it finds a row or
 * two by key, which is what every page does a few times.
 */
public final class KeptQuery {
  private final DSLContext sql;
  private final String[] pieces;
  private final List<Field<?>> columns;

  /**
   * Makes the text.
   *
   * @param like the query with any values; those that stay the same are inlined
   */
  public KeptQuery(DSLContext sql, Select<?> like) {
    this.sql = sql;
    pieces = sql.render(like).split("\\?", -1);
    columns = like.getSelect();
    if (places() != like.getBindValues().size()) {
      throw new IllegalArgumentException("a question mark is in " + like);
    }
  }

  private int places() {
    return pieces.length - 1;
  }

  /** The query with these values, in the order in which its text has a place for them. */
  public ResultQuery<Record> with(Object... values) {
    return sql.resultQuery("{0}", new Filled(pieces, values)).coerce(columns);
  }

  /** The count that is all the query finds, with one value in every place. */
  public int count(Object value) {
    Object[] values = new Object[places()];
    Arrays.fill(values, value);
    return Objects.requireNonNull(with(values).fetchSingle(0, Integer.class));
  }

  /** The text with values in its places. */
  private static final class Filled extends CustomQueryPart {
    private static final long serialVersionUID = 1;

    private final String[] pieces;
    private final transient Object[] values;

    Filled(String[] pieces, Object[] values) {
      this.pieces = pieces;
      this.values = values;
    }

    @Override
    public void accept(Context<?> context) {
      context.sql(pieces[0]);
      for (int i = 0; i < values.length; i++) {
        context.visit(DSL.val(values[i])).sql(pieces[i + 1]);
      }
    }
  }
}
