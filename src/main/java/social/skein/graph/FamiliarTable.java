package social.skein.graph;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.paging.Keyset;
import social.skein.platform.schema.tables.Follow;

/** A look into a primary key for each of those whom the viewer follows. */
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
    Field<Integer> all = count().over();
    var found =
        sql.select(AccountRows.authorColumns(ACCOUNT))
            .select(all)
            .from(FOLLOW)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(FOLLOW.FOLLOWED_ID))
            .where(familiar(accountId, viewerId))
            .orderBy(FOLLOW.CREATED_AT.desc(), FOLLOW.FOLLOWED_ID.desc())
            .limit(SHOWN)
            .fetch();
    return found.isEmpty()
        ? Familiar.NONE
        : new Familiar(
            found.map(row -> AccountRows.readAuthor(row, ACCOUNT)),
            found.getFirst().get(all) - found.size());
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
