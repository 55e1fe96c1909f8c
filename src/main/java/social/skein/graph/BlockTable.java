package social.skein.graph;

import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.SEVERED_FOLLOW;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.paging.Keyset;
import social.skein.platform.schema.tables.SeveredFollow;

@Component
class BlockTable {
  private static final ByDate ORDER = new ByDate(BLOCK.CREATED_AT, BLOCK.BLOCKED_ID);
  private static final SeveredFollow OWN = SEVERED_FOLLOW.as("own");
  private static final SeveredFollow THEIRS = SEVERED_FOLLOW.as("theirs");

  private final DSLContext sql;

  BlockTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether the block is new. */
  boolean insert(long blockerId, long blockedId, Instant now) {
    return sql.insertInto(BLOCK)
            .set(BLOCK.BLOCKER_ID, blockerId)
            .set(BLOCK.BLOCKED_ID, blockedId)
            .set(BLOCK.CREATED_AT, now.toEpochMilli())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Whether the block was there. */
  boolean delete(long blockerId, long blockedId) {
    return sql.deleteFrom(BLOCK).where(between(blockerId, blockedId)).execute() == 1;
  }

  boolean exists(long blockerId, long blockedId) {
    return sql.fetchExists(BLOCK, between(blockerId, blockedId));
  }

  private static Condition between(long blockerId, long blockedId) {
    return BLOCK.BLOCKER_ID.eq(blockerId).and(BLOCK.BLOCKED_ID.eq(blockedId));
  }

  /** Whom somebody blocks, each with the follows that this has cut. */
  List<Dated<BlockedPerson>> list(long blockerId, Keyset<FollowKey> page) {
    return sql.select(AccountRows.COLUMNS)
        .select(BLOCK.CREATED_AT, BLOCK.BLOCKED_ID, OWN.CREATED_AT, THEIRS.CREATED_AT)
        .from(BLOCK)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(BLOCK.BLOCKED_ID))
        .leftJoin(OWN)
        .on(OWN.FOLLOWER_ID.eq(BLOCK.BLOCKER_ID))
        .and(OWN.FOLLOWED_ID.eq(BLOCK.BLOCKED_ID))
        .leftJoin(THEIRS)
        .on(THEIRS.FOLLOWER_ID.eq(BLOCK.BLOCKED_ID))
        .and(THEIRS.FOLLOWED_ID.eq(BLOCK.BLOCKER_ID))
        .where(BLOCK.BLOCKER_ID.eq(blockerId))
        .and(ORDER.beside(page))
        .orderBy(ORDER.order(page))
        .limit(page.limit())
        .fetch(found -> ORDER.read(found, person(found)));
  }

  private static BlockedPerson person(Record found) {
    Long since = found.get(OWN.CREATED_AT);
    return new BlockedPerson(
        AccountRows.read(found),
        Instant.ofEpochMilli(found.get(BLOCK.CREATED_AT)),
        new Severed(
            since == null ? null : Instant.ofEpochMilli(since),
            found.get(THEIRS.CREATED_AT) != null));
  }
}
