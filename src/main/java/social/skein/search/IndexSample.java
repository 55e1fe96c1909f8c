package social.skein.search;

import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import social.skein.platform.invariant.Finding;

/**
 * The newest rows of a table and some that are spread over it, because looking at all takes long.
 */
record IndexSample(DSLContext sql) {
  private static final int NEWEST = 500;
  private static final int SPREAD = 1_500;

  private static final int EXAMPLES = 5;

  /** Those of which something is not as it should be, also when one looks again. */
  Finding differing(TableField<?, Long> id, Condition which, LongPredicate asItShould) {
    List<Long> sample = Stream.concat(newest(id, which), spread(id, which)).distinct().toList();
    LongPredicate wrong = asItShould.negate();
    List<Long> suspected = sample.stream().filter(wrong::test).toList();
    List<String> examples = suspected.stream().filter(wrong::test).map(one -> "id " + one).toList();
    return new Finding(sample.size(), examples.size(), examples.stream().limit(EXAMPLES).toList());
  }

  private Stream<Long> newest(TableField<?, Long> id, Condition which) {
    return sql
        .select(id)
        .from(Objects.requireNonNull(id.getTable()))
        .where(which)
        .orderBy(id.desc())
        .limit(NEWEST)
        .fetch(id)
        .stream();
  }

  /** By the sequence in the ids, which has no order in time. */
  private Stream<Long> spread(TableField<?, Long> id, Condition which) {
    int all = sql.fetchCount(id.getTable(), which);
    Field<Long> turn = id.div(inline(1L << 22)).mod(inline((long) Math.max(1, all / SPREAD)));
    return sql
        .select(id)
        .from(Objects.requireNonNull(id.getTable()))
        .where(which)
        .and(turn.eq(0L))
        .limit(SPREAD)
        .fetch(id)
        .stream();
  }
}
