package social.skein.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;
import static social.skein.platform.schema.Tables.IMPORT_LINE;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;

/** Who is there and not in a file that replaces what is there. */
@Component
class RemovalTable {
  private static final Field<Long> PERSON = field(name("those", "person"), Long.class);
  private static final Field<String> FATE = field(name("those", "fate"), String.class);

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
      case FOLLOWS -> lines(jobId, followedAndAsked(accountId), above, place, most);
      case BLOCKS ->
          lines(
              jobId,
              those(BLOCK.BLOCKED_ID, Fate.REMOVE, BLOCK.BLOCKER_ID.eq(accountId)),
              above,
              place,
              most);
      case MUTES ->
          lines(
              jobId,
              those(
                  MUTE.MUTED_ID,
                  Fate.REMOVE,
                  MUTE.MUTER_ID.eq(accountId).and(Barriers.holds(MUTE, clock.instant()))),
              above,
              place,
              most);
      case LISTS -> listed(jobId, accountId, last, place, most);
    };
  }

  private static Select<Record2<Long, String>> followedAndAsked(long accountId) {
    return those(FOLLOW.FOLLOWED_ID, Fate.REMOVE, FOLLOW.FOLLOWER_ID.eq(accountId))
        .unionAll(
            those(
                FOLLOW_REQUEST.FOLLOWED_ID,
                Fate.WITHDRAW,
                FOLLOW_REQUEST.FOLLOWER_ID.eq(accountId)));
  }

  private static Select<Record2<Long, String>> those(
      TableField<?, Long> person, Fate fate, Condition mine) {
    return select(person.as(PERSON), inline(fate.code()).as(FATE))
        .from(person.getTable())
        .where(mine);
  }

  private List<Line> lines(
      long jobId, Select<Record2<Long, String>> those, long above, int place, int most) {
    List<Line> lines = new ArrayList<>();
    sql.select(PERSON, ACCOUNT.USERNAME, FATE)
        .from(those.asTable("those"))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(PERSON))
        .where(PERSON.gt(above))
        .and(
            notExists(
                selectOne()
                    .from(IMPORT_LINE)
                    .where(IMPORT_LINE.JOB_ID.eq(jobId))
                    .and(IMPORT_LINE.PERSON_ID.eq(PERSON))))
        .orderBy(PERSON)
        .limit(most)
        .forEach(row ->
            lines.add(
                new Line(
                    place + lines.size(),
                    null,
                    Wish.absent(row.value2(), null),
                    row.value1(),
                    Fate.of(row.value3()),
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
