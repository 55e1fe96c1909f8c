package social.skein.notification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.NOTIFICATION;
import static social.skein.platform.schema.Tables.NOTIFICATION_GROUP;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import social.skein.graph.Barriers;

/** What was told before a mute of notifications stays, and is passed over while the mute holds. */
final class Audible {
  private Audible() {}

  /** Whether a notification is of nobody whom the account mutes so. */
  static Condition to(Field<Long> accountId, Instant now) {
    return not(Barriers.notificationsMuted(accountId, NOTIFICATION.ACTOR_ID, now));
  }

  /** Whether such a one, newer than that id, is in a group. */
  static Condition inGroup(Field<Long> accountId, Field<Long> newerThan, Instant now) {
    return exists(
        selectOne()
            .from(NOTIFICATION)
            .where(NOTIFICATION.GROUP_ID.eq(NOTIFICATION_GROUP.ID))
            .and(NOTIFICATION.ID.gt(newerThan))
            .and(to(accountId, now)));
  }
}
