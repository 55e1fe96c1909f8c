package social.skein.transfer;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.IMPORT_LINE;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;

/** Who is there and not in a file that replaces what is there. */
@Component
class RemovalTable {
  private final DSLContext sql;
  private final Clock clock;

  RemovalTable(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The next of them behind the line that is told last, as lines from that place on. Whoever a line
   * names stays, whatever else is wrong with it.
   */
  List<Line> absent(
      long jobId, long accountId, Kind kind, @Nullable Line last, int place, int most) {
    Long person = last == null ? null : last.personId();
    long above = person == null ? 0 : person;
    return switch (kind) {
      case FOLLOWS ->
          lines(jobId, FOLLOW.FOLLOWED_ID, FOLLOW.FOLLOWER_ID.eq(accountId), above, place, most);
      case BLOCKS ->
          lines(jobId, BLOCK.BLOCKED_ID, BLOCK.BLOCKER_ID.eq(accountId), above, place, most);
      case MUTES ->
          lines(
              jobId,
              MUTE.MUTED_ID,
              MUTE.MUTER_ID.eq(accountId).and(Barriers.holds(MUTE, clock.instant())),
              above,
              place,
              most);
      case LISTS -> listed(jobId, accountId, last, place, most);
    };
  }

  private List<Line> lines(
      long jobId, TableField<?, Long> person, Condition mine, long above, int place, int most) {
    List<Line> lines = new ArrayList<>();
    sql.select(person, ACCOUNT.USERNAME)
        .from(person.getTable())
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(person))
        .where(mine)
        .and(person.gt(above))
        .and(
            notExists(
                selectOne()
                    .from(IMPORT_LINE)
                    .where(IMPORT_LINE.JOB_ID.eq(jobId))
                    .and(IMPORT_LINE.PERSON_ID.eq(person))))
        .orderBy(person)
        .limit(most)
        .forEach(row ->
            lines.add(
                new Line(
                    place + lines.size(),
                    null,
                    Wish.absent(row.value2(), null),
                    row.value1(),
                    Fate.REMOVE,
                    null,
                    Traces.NONE)));
    return lines;
  }

  /** Who is on a list and not in the file under its name, list by list. */
  private List<Line> listed(long jobId, long accountId, @Nullable Line last, int place, int most) {
    Long person = last == null ? null : last.personId();
    Condition behind =
        last == null || person == null
            ? noCondition()
            : row(PEOPLE_LIST.NAME_KEY, LIST_MEMBER.ACCOUNT_ID)
                .gt(row(last.wish().listKey(), person));
    List<Line> lines = new ArrayList<>();
    sql.select(LIST_MEMBER.ACCOUNT_ID, ACCOUNT.USERNAME, PEOPLE_LIST.NAME)
        .from(PEOPLE_LIST)
        .join(LIST_MEMBER)
        .on(LIST_MEMBER.LIST_ID.eq(PEOPLE_LIST.ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(LIST_MEMBER.ACCOUNT_ID))
        .where(PEOPLE_LIST.OWNER_ID.eq(accountId))
        .and(not(Barriers.between(accountId, LIST_MEMBER.ACCOUNT_ID)))
        .and(behind)
        .and(
            notExists(
                selectOne()
                    .from(IMPORT_LINE)
                    .where(IMPORT_LINE.JOB_ID.eq(jobId))
                    .and(IMPORT_LINE.PERSON_ID.eq(LIST_MEMBER.ACCOUNT_ID))
                    .and(IMPORT_LINE.LIST_KEY.eq(PEOPLE_LIST.NAME_KEY))))
        .orderBy(PEOPLE_LIST.NAME_KEY, LIST_MEMBER.ACCOUNT_ID)
        .limit(most)
        .forEach(row ->
            lines.add(
                new Line(
                    place + lines.size(),
                    null,
                    Wish.absent(row.value2(), row.value3()),
                    row.value1(),
                    Fate.REMOVE,
                    null,
                    Traces.NONE)));
    return lines;
  }
}
