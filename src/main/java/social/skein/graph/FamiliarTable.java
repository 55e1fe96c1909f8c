package social.skein.graph;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.paging.Keyset;
import social.skein.platform.schema.tables.Follow;

/**
 * A look into a primary key for each of those whom the viewer follows, or, where they are fewer, of
 * those who follow the other.
 */
@Component
class FamiliarTable {
  private static final int SHOWN = 2;

  private static final Follow THEIRS = FOLLOW.as("theirs");
  private static final ByDate ORDER = new ByDate(FOLLOW.CREATED_AT, FOLLOW.FOLLOWED_ID);

  private final DSLContext sql;

  FamiliarTable(DSLContext sql) {
    this.sql = sql;
  }

  Familiar some(long accountId, long viewerId) {
    Condition fewFollow =
        followCount(FOLLOW_COUNT.FOLLOWERS, accountId)
            .lt(followCount(FOLLOW_COUNT.FOLLOWING, viewerId));
    Table<?> all =
        known(THEIRS, FOLLOW, accountId, viewerId)
            .and(fewFollow)
            .unionAll(known(FOLLOW, THEIRS, accountId, viewerId).andNot(fewFollow))
            .asTable("known");
    Field<Long> id = field(name("followed_id"), Long.class);
    Field<Long> since = field(name("created_at"), Long.class);
    Field<Integer> howMany = count().over().as("how_many");
    Table<?> last =
        select(id, since, howMany)
            .from(all)
            .orderBy(since.desc(), id.desc())
            .limit(SHOWN)
            .asTable("lately_followed");
    var found =
        sql.select(AccountRows.authorColumns(ACCOUNT))
            .select(last.field(howMany))
            .from(last)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(id))
            .orderBy(field(name("lately_followed", "created_at")).desc(), id.desc())
            .fetch();
    return found.isEmpty()
        ? Familiar.NONE
        : new Familiar(
            found.map(row -> AccountRows.readAuthor(row, ACCOUNT)),
            found.getFirst().get(howMany) - found.size());
  }

  private static Field<Long> followCount(Field<Long> which, long accountId) {
    return coalesce(
        field(select(which).from(FOLLOW_COUNT).where(FOLLOW_COUNT.ACCOUNT_ID.eq(accountId))),
        inline(0L));
  }

  /** SQLite keeps the order of a cross join. */
  private static SelectConditionStep<Record2<Long, Long>> known(
      Follow first, Follow second, long accountId, long viewerId) {
    return select(FOLLOW.FOLLOWED_ID, FOLLOW.CREATED_AT)
        .from(first)
        .crossJoin(second)
        .where(FOLLOW.FOLLOWER_ID.eq(viewerId))
        .and(THEIRS.FOLLOWED_ID.eq(accountId))
        .and(THEIRS.FOLLOWER_ID.eq(FOLLOW.FOLLOWED_ID))
        .and(HiddenNetworkTable.shown(FOLLOW.FOLLOWED_ID))
        .and(HiddenNetworkTable.shown(val(accountId)));
  }

  List<Dated<Person>> list(long accountId, long viewerId, Keyset<FollowKey> page) {
    return PersonRows.people(sql, viewerId, ORDER.date(), ORDER.person())
        .join(FOLLOW)
        .on(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))
        .where(familiar(accountId, viewerId))
        .and(ORDER.beside(page))
        .orderBy(ORDER.order(page))
        .limit(page.limit())
        .fetch(found -> ORDER.read(found, PersonRows.read(viewerId, found)));
  }

  /** Nobody whom the viewer follows is behind a block. */
  private static Condition familiar(long accountId, long viewerId) {
    return FOLLOW
        .FOLLOWER_ID
        .eq(viewerId)
        .and(
            exists(
                selectOne()
                    .from(THEIRS)
                    .where(THEIRS.FOLLOWER_ID.eq(FOLLOW.FOLLOWED_ID))
                    .and(THEIRS.FOLLOWED_ID.eq(accountId))))
        .and(HiddenNetworkTable.shown(FOLLOW.FOLLOWED_ID))
        .and(HiddenNetworkTable.shown(val(accountId)));
  }
}
