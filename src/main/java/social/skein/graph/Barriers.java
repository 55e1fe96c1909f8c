package social.skein.graph;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.MUTE;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import social.skein.platform.schema.tables.Block;

/**
 * What stands between people, as conditions for queries of any capability. Each takes one or two
 * looks into a primary key for each row (PostgreSQL may read the viewer's own once instead); {@link
 * People#STRANGER} is behind nothing.
 */
public final class Barriers {
  private static final Block BY_THE_ONE = BLOCK.as("by_the_one");
  private static final Block BY_THE_OTHER = BLOCK.as("by_the_other");
  private static final social.skein.platform.schema.tables.Mute MUTED = MUTE.as("muted");
  private static final social.skein.platform.schema.tables.HiddenBoosts HIDDEN =
      HIDDEN_BOOSTS.as("hidden");

  private Barriers() {}

  /** Whether one of the two blocks the other; then neither may see anything of the other. */
  public static Condition between(long viewerId, Field<Long> accountId) {
    return viewerId == People.STRANGER ? falseCondition() : between(val(viewerId), accountId);
  }

  /** As {@link #between(long, Field)}, when both people stand in the row. */
  public static Condition between(Field<Long> oneId, Field<Long> otherId) {
    return blocks(BY_THE_ONE, oneId, otherId).or(blocks(BY_THE_OTHER, otherId, oneId));
  }

  private static Condition blocks(Block block, Field<Long> blockerId, Field<Long> blockedId) {
    return exists(
        selectOne()
            .from(block)
            .where(block.BLOCKER_ID.eq(blockerId))
            .and(block.BLOCKED_ID.eq(blockedId)));
  }

  /** Whether the viewer mutes the account, by a mute that has not ended. */
  public static Condition mutedBy(long viewerId, Field<Long> accountId, Instant now) {
    return viewerId == People.STRANGER
        ? falseCondition()
        : exists(
            selectOne()
                .from(MUTED)
                .where(MUTED.MUTER_ID.eq(viewerId))
                .and(MUTED.MUTED_ID.eq(accountId))
                .and(holds(MUTED, now)));
  }

  /** Whether somebody mutes notifications of what somebody does, by a mute that has not ended. */
  public static Condition notificationsMuted(
      Field<Long> recipientId, Field<Long> accountId, Instant now) {
    return exists(
        selectOne()
            .from(MUTED)
            .where(MUTED.MUTER_ID.eq(recipientId))
            .and(MUTED.MUTED_ID.eq(accountId))
            .and(MUTED.NOTIFICATIONS.eq(1L))
            .and(holds(MUTED, now)));
  }

  /** Whether a mute has not ended. */
  public static Condition holds(social.skein.platform.schema.tables.Mute mute, Instant now) {
    return mute.UNTIL.isNull().or(mute.UNTIL.gt(now.toEpochMilli()));
  }

  /** Whether the viewer hides what the account boosts. */
  public static Condition boostsHiddenBy(long viewerId, Field<Long> accountId) {
    return viewerId == People.STRANGER
        ? falseCondition()
        : exists(
            selectOne()
                .from(HIDDEN)
                .where(HIDDEN.VIEWER_ID.eq(viewerId))
                .and(HIDDEN.AUTHOR_ID.eq(accountId)));
  }
}
