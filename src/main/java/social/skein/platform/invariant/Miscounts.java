package social.skein.platform.invariant;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;

/** Compares counts that are noted, one for each account or post, with the rows that they count. */
public final class Miscounts {
  private Miscounts() {}

  /**
   * Those whose count is wrong.
   *
   * @param noun what each count is of: account, post
   * @param owner whose count it is, in the table that notes it
   * @param noted the count, in that table
   * @param counted the owner, in each row that is counted
   * @param which rows are counted
   */
  public static Finding of(
      DSLContext sql,
      String noun,
      TableField<?, Long> owner,
      TableField<?, Long> noted,
      TableField<?, Long> counted,
      Condition which) {
    Field<Long> whose = field(name("told", "whose"), Long.class);
    Field<Long> said = field(name("told", "said"), Long.class);
    Field<Long> real = field(name("told", "real"), Long.class);
    var told =
        select(owner.as(whose), noted.as(said), inline(0L).as(real))
            .from(owner.getTable())
            .unionAll(
                select(counted, inline(0L), count().cast(BIGINT))
                    .from(counted.getTable())
                    .where(which)
                    .groupBy(counted))
            .asTable("told");
    return Finding.ofBroken(
        sql.fetchCount(owner.getTable()),
        sql.select(whose, sum(said), sum(real))
            .from(told)
            .groupBy(whose)
            .having(sum(said).ne(sum(real))),
        row -> noun + " " + row.value1() + ": noted " + row.value2() + ", are " + row.value3());
  }
}
