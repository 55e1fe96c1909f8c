package social.skein.graph;

import static org.jooq.impl.DSL.not;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.account.AccountRows;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.paging.Keyset;

@Component
class HiddenBoostsTable {
  private static final ByDate ORDER = new ByDate(HIDDEN_BOOSTS.CREATED_AT, HIDDEN_BOOSTS.AUTHOR_ID);

  private final DSLContext sql;

  HiddenBoostsTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether they were shown before. */
  boolean insert(long viewerId, long authorId, Instant now) {
    return sql.insertInto(HIDDEN_BOOSTS)
            .set(HIDDEN_BOOSTS.VIEWER_ID, viewerId)
            .set(HIDDEN_BOOSTS.AUTHOR_ID, authorId)
            .set(HIDDEN_BOOSTS.CREATED_AT, now.toEpochMilli())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Whether they were hidden before. */
  boolean delete(long viewerId, long authorId) {
    return sql.deleteFrom(HIDDEN_BOOSTS)
            .where(HIDDEN_BOOSTS.VIEWER_ID.eq(viewerId))
            .and(HIDDEN_BOOSTS.AUTHOR_ID.eq(authorId))
            .execute()
        == 1;
  }

  /** Whose boosts somebody hides, without those behind a block. */
  List<Dated<Account>> list(long viewerId, Keyset<FollowKey> page) {
    return sql.select(AccountRows.COLUMNS)
        .select(HIDDEN_BOOSTS.CREATED_AT, HIDDEN_BOOSTS.AUTHOR_ID)
        .from(HIDDEN_BOOSTS)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(HIDDEN_BOOSTS.AUTHOR_ID))
        .where(HIDDEN_BOOSTS.VIEWER_ID.eq(viewerId))
        .and(not(Barriers.between(viewerId, HIDDEN_BOOSTS.AUTHOR_ID)))
        .and(ORDER.beside(page))
        .orderBy(ORDER.order(page))
        .limit(page.limit())
        .fetch(found -> ORDER.read(found, AccountRows.read(found)));
  }
}
