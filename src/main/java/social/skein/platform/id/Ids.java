package social.skein.platform.id;

import static social.skein.platform.schema.Tables.ID_CLOCK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Draws 64-bit ids: milliseconds since 2026 shifted left by 22, plus a sequence. The newest one
 * stands in the database and its row stays locked until commit, so that a smaller id never becomes
 * visible after a larger one, whichever process draws and whatever its clock says.
 */
@Component
public class Ids {
  /** The earliest time that an id can tell. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final long EPOCH = START.toEpochMilli();
  private static final int SEQUENCE_BITS = 22;

  private final DSLContext sql;
  private final Clock clock;

  Ids(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The next id; call it inside a writing transaction, before any other row is locked. */
  public long next() {
    return next(1);
  }

  /** As {@link #next()}, for so many in a row, of which it tells the first. */
  public long next(int many) {
    long now = first(clock.instant());
    long last =
        sql.update(ID_CLOCK)
            .set(
                ID_CLOCK.LAST_ID,
                DSL.when(ID_CLOCK.LAST_ID.ge(now), ID_CLOCK.LAST_ID.plus(many))
                    .otherwise(now + many - 1))
            .returningResult(ID_CLOCK.LAST_ID)
            .fetchSingle()
            .value1();
    return last - many + 1;
  }

  /**
   * Lets nobody else draw an id before this transaction ends: for bulk loads, and for what must not
   * happen twice at once. Call it before any other row is locked.
   */
  public void hold() {
    sql.update(ID_CLOCK).set(ID_CLOCK.LAST_ID, ID_CLOCK.LAST_ID).execute();
  }

  /**
   * Makes every later id larger than this one; for bulk loads that number their rows themselves.
   */
  public void advanceTo(long id) {
    sql.update(ID_CLOCK).set(ID_CLOCK.LAST_ID, id).where(ID_CLOCK.LAST_ID.lt(id)).execute();
  }

  /** Whether an id has been drawn: it is above 0 and not above the newest one. */
  public static Condition drawn(Field<Long> id) {
    return id.gt(0L).and(id.le(DSL.field(DSL.select(ID_CLOCK.LAST_ID).from(ID_CLOCK))));
  }

  /** The smallest id of that millisecond. */
  public static long first(Instant at) {
    return (at.toEpochMilli() - EPOCH) << SEQUENCE_BITS;
  }

  /** How much larger an id is that is drawn so much later. */
  public static long span(Duration time) {
    return time.toMillis() << SEQUENCE_BITS;
  }

  /** When the id was drawn, to the millisecond. */
  public static Instant drawnAt(long id) {
    return Instant.ofEpochMilli(EPOCH + (id >> SEQUENCE_BITS));
  }
}
