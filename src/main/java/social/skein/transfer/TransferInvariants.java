package social.skein.transfer;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.IMPORT_JOB;
import static social.skein.platform.schema.Tables.IMPORT_LINE;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of imports. */
@Component
@Order(9)
class TransferInvariants implements Invariants {
  private final DSLContext sql;

  TransferInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("Every import's id has been drawn", "imports", this::imports),
        new Invariant("An import has as many lines as it says", "imports", this::entries),
        new Invariant("A line of an import names people who exist", "lines", this::people),
        new Invariant("Every line of an import has a fate", "lines", this::fates));
  }

  private static Condition withoutAccount(TableField<?, Long> id) {
    return notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(id)));
  }

  private Finding imports() {
    return brokenImports(Ids.drawn(IMPORT_JOB.ID).not().or(withoutAccount(IMPORT_JOB.ACCOUNT_ID)));
  }

  /** But for those that are being stored or forgotten. */
  private Finding entries() {
    return brokenImports(
        IMPORT_JOB
            .STATE
            .notIn(State.READING.code(), State.GONE.code())
            .and(
                IMPORT_JOB.ENTRIES.ne(
                    selectCount()
                        .from(IMPORT_LINE)
                        .where(IMPORT_LINE.JOB_ID.eq(IMPORT_JOB.ID))
                        .asField()
                        .coerce(Long.class))));
  }

  private Finding brokenImports(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(IMPORT_JOB),
        sql.select(IMPORT_JOB.ID).from(IMPORT_JOB).where(condition),
        it -> "import " + it.value1());
  }

  private Finding people() {
    return brokenLines(
        IMPORT_LINE
            .PERSON_ID
            .isNotNull()
            .and(withoutAccount(IMPORT_LINE.PERSON_ID))
            .or(IMPORT_LINE.JOB_ID.notIn(select(IMPORT_JOB.ID).from(IMPORT_JOB))));
  }

  private Finding fates() {
    return brokenLines(
        IMPORT_LINE.FATE.notIn(Arrays.stream(Fate.values()).map(Fate::code).toList()));
  }

  private Finding brokenLines(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(IMPORT_LINE),
        sql.select(IMPORT_LINE.JOB_ID, IMPORT_LINE.PLACE).from(IMPORT_LINE).where(condition),
        it -> "import " + it.value1() + ", line " + it.value2());
  }
}
