package social.skein.platform.id;

import static social.skein.platform.schema.Tables.ID_CLOCK;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** The id clock is there. */
@Component
@Order(1)
class IdInvariants implements Invariants {
  private final DSLContext sql;

  IdInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(new Invariant("The id clock has exactly one row", "rows", this::oneRow));
  }

  private Finding oneRow() {
    int rows = sql.fetchCount(ID_CLOCK);
    return rows == 1
        ? new Finding(1, 0, List.of())
        : new Finding(rows, 1, List.of("id_clock has " + rows + " rows"));
  }
}
