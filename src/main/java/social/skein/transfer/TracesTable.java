package social.skein.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.IMPORT_JOB;
import static social.skein.platform.schema.Tables.IMPORT_LINE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes from what an undo would bring back whatever somebody has decided anew. */
@Component
class TracesTable {
  private final DSLContext sql;

  TracesTable(DSLContext sql) {
    this.sql = sql;
  }

  /** What an import of that kind ended between the two does not come back. */
  void keepEnded(Kind kind, long accountId, long personId) {
    sql.update(IMPORT_LINE)
        .setNull(IMPORT_LINE.OLD_AT)
        .where(between(kind, accountId, personId))
        .and(IMPORT_LINE.FATE.in(Fate.REMOVE.code(), Fate.WITHDRAW.code()))
        .and(IMPORT_LINE.OLD_AT.isNotNull())
        .execute();
  }

  /** What an import did about the boosts of somebody stays. */
  void keepBoosts(long accountId, long personId) {
    sql.update(IMPORT_LINE)
        .setNull(IMPORT_LINE.BOOSTS_HIDDEN)
        .where(between(Kind.FOLLOWS, accountId, personId))
        .and(IMPORT_LINE.BOOSTS_HIDDEN.isNotNull())
        .execute();
  }

  /** The request that an import made has become the follow that there is now. */
  void approve(long accountId, long personId) {
    sql.update(IMPORT_LINE)
        .set(
            IMPORT_LINE.MADE_AT,
            field(
                select(FOLLOW.CREATED_AT)
                    .from(FOLLOW)
                    .where(FOLLOW.FOLLOWER_ID.eq(accountId))
                    .and(FOLLOW.FOLLOWED_ID.eq(personId))))
        .where(between(Kind.FOLLOWS, accountId, personId))
        .and(IMPORT_LINE.FATE.eq(Fate.ASK.code()))
        .and(IMPORT_LINE.MADE_AT.isNotNull())
        .execute();
  }

  /** Whoever has been taken off a list since comes neither off it nor back on it by an undo. */
  void keepOff(long listId, List<Long> people) {
    sql.update(IMPORT_LINE)
        .setNull(IMPORT_LINE.LIST_ID)
        .where(IMPORT_LINE.PERSON_ID.in(people))
        .and(IMPORT_LINE.LIST_ID.eq(listId))
        .execute();
  }

  private static Condition between(Kind kind, long accountId, long personId) {
    return IMPORT_LINE
        .PERSON_ID
        .eq(personId)
        .and(
            IMPORT_LINE.JOB_ID.in(
                select(IMPORT_JOB.ID)
                    .from(IMPORT_JOB)
                    .where(IMPORT_JOB.ACCOUNT_ID.eq(accountId))
                    .and(IMPORT_JOB.KIND.eq(kind.code()))));
  }
}
