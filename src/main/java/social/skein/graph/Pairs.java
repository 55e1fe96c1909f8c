package social.skein.graph;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;

import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;

/** Finds broken rows in tables that have a row for two people. */
@Component
class Pairs {
  private final DSLContext sql;

  Pairs(DSLContext sql) {
    this.sql = sql;
  }

  Invariant betweenTwo(String rows, TableField<?, Long> one, TableField<?, Long> other) {
    Condition broken = one.eq(other).or(withoutAccount(one)).or(withoutAccount(other));
    return new Invariant(
        "All " + rows + " are between two people who exist",
        rows,
        () -> broken(one, other, broken));
  }

  private static Condition withoutAccount(TableField<?, Long> id) {
    return notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(id)));
  }

  Finding broken(TableField<?, Long> one, TableField<?, Long> other, Condition condition) {
    var table = Objects.requireNonNull(one.getTable());
    return Finding.ofBroken(
        sql.fetchCount(table),
        sql.select(one, other).from(table).where(condition),
        row -> "from " + row.value1() + " to " + row.value2());
  }
}
