package social.skein.timeline;

import static org.jooq.impl.DSL.not;
import static social.skein.platform.schema.Tables.CHANGE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of the change log. */
@Component
@Order(5)
class ChangeInvariants implements Invariants {
  private final DSLContext sql;

  ChangeInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("The change log has a newest entry", "entries", this::newest),
        new Invariant("Every change's number has been drawn", "entries", this::drawn));
  }

  private Finding newest() {
    int entries = sql.fetchCount(CHANGE);
    return entries > 0
        ? new Finding(entries, 0, List.of())
        : new Finding(0, 1, List.of("the change log is empty"));
  }

  private Finding drawn() {
    return Finding.ofBroken(
        sql.fetchCount(CHANGE),
        sql.select(CHANGE.SEQ, CHANGE.KIND).from(CHANGE).where(not(drawnOrFirst())),
        row -> "change " + row.value1() + ", " + row.value2());
  }

  /** The first entry of an empty database has the number 0. */
  private static Condition drawnOrFirst() {
    return CHANGE.SEQ.eq(0L).or(Ids.drawn(CHANGE.SEQ));
  }
}
