package social.skein.graph;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.DISMISSED_SUGGESTION;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.platform.schema.tables.Account;
import social.skein.platform.schema.tables.Follow;

/** Finds whom to suggest, each time by looks into indexes that are bounded by a number. */
@Component
class SuggestionTable {
  /** Of whom the viewer follows, whose follows are looked at: the last they followed. */
  private static final int FRIENDS = 500;

  /** How many of their follows are looked at. */
  private static final int FOLLOWS = 20_000;

  private static final Follow MINE = FOLLOW.as("mine");
  private static final Follow THEIRS = FOLLOW.as("theirs");
  private static final Account BY = ACCOUNT.as("by");
  private static final Field<Long> FRIEND = field(name("friend", "id"), Long.class);
  private static final Field<Long> FOUND = field(name("found", "id"), Long.class);
  private static final Field<Long> FOUND_BY = field(name("found", "by_id"), Long.class);
  private static final Field<Long> RANKED = field(name("ranked", "id"), Long.class);
  private static final Field<Long> RANKED_BY = field(name("ranked", "by_id"), Long.class);
  private static final Field<Integer> MANY = field(name("ranked", "many"), Integer.class);

  private final DSLContext sql;

  SuggestionTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Whom the people follow whom the viewer follows; most of them first. */
  List<Suggestion> followedByFollowed(long viewerId, Instant now, int size) {
    Table<?> ranked = ranked(viewerId, now, size).asTable("ranked");
    return PersonRows.people(sql, viewerId, BY.ID, BY.USERNAME, BY.DISPLAY_NAME, MANY)
        .join(ranked)
        .on(RANKED.eq(ACCOUNT.ID))
        .join(BY)
        .on(BY.ID.eq(RANKED_BY))
        .orderBy(MANY.desc(), RANKED.desc())
        .fetch(found -> explained(viewerId, found));
  }

  private static Suggestion explained(long viewerId, Record found) {
    int many = Objects.requireNonNull(found.get(MANY));
    return new Suggestion(
        PersonRows.read(viewerId, found), AccountRows.readAuthor(found, BY), many - 1);
  }

  private static Select<?> ranked(long viewerId, Instant now, int size) {
    Field<Integer> many = count().as("many");
    return select(FOUND.as("id"), max(FOUND_BY).as("by_id"), many)
        .from(found(viewerId).asTable("found"))
        .where(suggestible(viewerId, FOUND, now))
        .and(HiddenNetworkTable.shown(FOUND))
        .groupBy(FOUND)
        .orderBy(many.desc(), FOUND.desc())
        .limit(size);
  }

  private static Select<?> found(long viewerId) {
    var friends =
        select(MINE.FOLLOWED_ID.as("id"))
            .from(MINE)
            .where(MINE.FOLLOWER_ID.eq(viewerId))
            .and(HiddenNetworkTable.shown(MINE.FOLLOWED_ID))
            .orderBy(MINE.CREATED_AT.desc(), MINE.FOLLOWED_ID.desc())
            .limit(FRIENDS);
    return select(THEIRS.FOLLOWED_ID.as("id"), THEIRS.FOLLOWER_ID.as("by_id"))
        .from(friends.asTable("friend"))
        .join(THEIRS)
        .on(THEIRS.FOLLOWER_ID.eq(FRIEND))
        .limit(FOLLOWS);
  }

  /** The most followed. */
  List<Suggestion> mostFollowed(long viewerId, Instant now, int size) {
    return PersonRows.people(sql, viewerId)
        .join(FOLLOW_COUNT)
        .on(FOLLOW_COUNT.ACCOUNT_ID.eq(ACCOUNT.ID))
        .where(suggestible(viewerId, ACCOUNT.ID, now))
        .and(FOLLOW_COUNT.FOLLOWERS.gt(0L))
        .orderBy(FOLLOW_COUNT.FOLLOWERS.desc(), FOLLOW_COUNT.ACCOUNT_ID.desc())
        .limit(size)
        .fetch(found -> Suggestion.unexplained(PersonRows.read(viewerId, found)));
  }

  /** The newest whom nobody follows. */
  List<Suggestion> newestUnfollowed(long viewerId, Instant now, int size) {
    return PersonRows.people(sql, viewerId)
        .where(suggestible(viewerId, ACCOUNT.ID, now))
        .and(notExists(selectOne().from(FOLLOW).where(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))))
        .orderBy(ACCOUNT.ID.desc())
        .limit(size)
        .fetch(found -> Suggestion.unexplained(PersonRows.read(viewerId, found)));
  }

  private static Condition suggestible(long viewerId, Field<Long> accountId, Instant now) {
    return accountId
        .ne(viewerId)
        .and(not(Barriers.between(viewerId, accountId)))
        .and(not(Barriers.mutedBy(viewerId, accountId, now)))
        .and(
            notExists(
                selectOne()
                    .from(FOLLOW)
                    .where(FOLLOW.FOLLOWER_ID.eq(viewerId))
                    .and(FOLLOW.FOLLOWED_ID.eq(accountId))))
        .and(
            notExists(
                selectOne()
                    .from(FOLLOW_REQUEST)
                    .where(FOLLOW_REQUEST.FOLLOWER_ID.eq(viewerId))
                    .and(FOLLOW_REQUEST.FOLLOWED_ID.eq(accountId))))
        .and(
            notExists(
                selectOne()
                    .from(DISMISSED_SUGGESTION)
                    .where(DISMISSED_SUGGESTION.ACCOUNT_ID.eq(viewerId))
                    .and(DISMISSED_SUGGESTION.PERSON_ID.eq(accountId))));
  }
}
