package social.skein.transfer;

import static org.jooq.impl.DSL.lower;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.ACCOUNT_NOTE;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_REJECTION;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;
import static social.skein.platform.schema.Tables.WATCH;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.graph.Mute;
import social.skein.platform.schema.tables.Block;

/** How somebody stands to many people, in one query. */
@Component
class SituationTable {
  private static final Block BLOCKING = BLOCK.as("blocking");
  private static final Block BLOCKED_BY = BLOCK.as("blocked_by");

  private final DSLContext sql;

  SituationTable(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Who has these names and how somebody stands to them, by the name.
   *
   * @param usernames in lower case
   */
  Map<String, Situation> of(long me, Collection<String> usernames, Instant now) {
    return sql.select(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.LOCKED)
        .select(FOLLOW.CREATED_AT, FOLLOW_REQUEST.CREATED_AT, FOLLOW_REJECTION.CREATED_AT)
        .select(BLOCKING.CREATED_AT, BLOCKED_BY.CREATED_AT)
        .select(MUTE.CREATED_AT, MUTE.UNTIL, MUTE.NOTIFICATIONS)
        .select(HIDDEN_BOOSTS.CREATED_AT, WATCH.CREATED_AT, ACCOUNT_NOTE.TEXT)
        .from(ACCOUNT)
        .leftJoin(FOLLOW)
        .on(FOLLOW.FOLLOWER_ID.eq(me))
        .and(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(FOLLOW_REQUEST)
        .on(FOLLOW_REQUEST.FOLLOWER_ID.eq(me))
        .and(FOLLOW_REQUEST.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(FOLLOW_REJECTION)
        .on(FOLLOW_REJECTION.FOLLOWER_ID.eq(me))
        .and(FOLLOW_REJECTION.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(BLOCKING)
        .on(BLOCKING.BLOCKER_ID.eq(me))
        .and(BLOCKING.BLOCKED_ID.eq(ACCOUNT.ID))
        .leftJoin(BLOCKED_BY)
        .on(BLOCKED_BY.BLOCKER_ID.eq(ACCOUNT.ID))
        .and(BLOCKED_BY.BLOCKED_ID.eq(me))
        .leftJoin(MUTE)
        .on(MUTE.MUTER_ID.eq(me))
        .and(MUTE.MUTED_ID.eq(ACCOUNT.ID))
        .and(Barriers.holds(MUTE, now))
        .leftJoin(HIDDEN_BOOSTS)
        .on(HIDDEN_BOOSTS.VIEWER_ID.eq(me))
        .and(HIDDEN_BOOSTS.AUTHOR_ID.eq(ACCOUNT.ID))
        .leftJoin(WATCH)
        .on(WATCH.WATCHER_ID.eq(me))
        .and(WATCH.AUTHOR_ID.eq(ACCOUNT.ID))
        .leftJoin(ACCOUNT_NOTE)
        .on(ACCOUNT_NOTE.AUTHOR_ID.eq(me))
        .and(ACCOUNT_NOTE.ABOUT_ID.eq(ACCOUNT.ID))
        .where(lower(ACCOUNT.USERNAME).in(usernames))
        .fetchMap(row -> row.get(ACCOUNT.USERNAME).toLowerCase(Locale.ROOT), SituationTable::read);
  }

  /** The same with the lists that they are on. */
  Map<String, Situation> withLists(long me, Collection<String> usernames, Instant now) {
    Map<String, Situation> found = of(me, usernames, now);
    Map<Long, Set<String>> lists = new HashMap<>();
    sql.select(LIST_MEMBER.ACCOUNT_ID, PEOPLE_LIST.NAME_KEY)
        .from(PEOPLE_LIST)
        .join(LIST_MEMBER)
        .on(LIST_MEMBER.LIST_ID.eq(PEOPLE_LIST.ID))
        .where(PEOPLE_LIST.OWNER_ID.eq(me))
        .and(LIST_MEMBER.ACCOUNT_ID.in(found.values().stream().map(Situation::personId).toList()))
        .forEach(
            row -> lists.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(row.value2()));
    found.replaceAll((_, it) -> it.on(lists.getOrDefault(it.personId(), Set.of())));
    return found;
  }

  private static Situation read(Record row) {
    Instant muted = at(row.get(MUTE.CREATED_AT));
    String note = row.get(ACCOUNT_NOTE.TEXT);
    return new Situation(
        row.get(ACCOUNT.ID),
        row.get(ACCOUNT.USERNAME),
        row.get(ACCOUNT.LOCKED) == 1,
        at(row.get(FOLLOW.CREATED_AT)),
        at(row.get(FOLLOW_REQUEST.CREATED_AT)),
        at(row.get(FOLLOW_REJECTION.CREATED_AT)),
        at(row.get(BLOCKING.CREATED_AT)),
        row.get(BLOCKED_BY.CREATED_AT) != null,
        muted == null ? null : new Mute(at(row.get(MUTE.UNTIL)), row.get(MUTE.NOTIFICATIONS) == 1),
        muted,
        row.get(HIDDEN_BOOSTS.CREATED_AT) != null,
        row.get(WATCH.CREATED_AT) != null,
        note == null ? "" : note,
        Set.of());
  }

  private static @Nullable Instant at(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
