package social.skein.graph;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;
import static social.skein.platform.schema.Tables.LIST_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.paging.Keyset;

/** Lists of people, each read in one query together with what they are to the viewer. */
@Component
class PersonTable {
  private final DSLContext sql;

  PersonTable(DSLContext sql) {
    this.sql = sql;
  }

  List<Dated<Person>> followers(long accountId, long viewerId, Keyset<FollowKey> page) {
    ByDate order = new ByDate(FOLLOW.CREATED_AT, FOLLOW.FOLLOWER_ID);
    return dated(viewerId, order, FOLLOW.FOLLOWED_ID.eq(accountId), page);
  }

  List<Dated<Person>> following(long accountId, long viewerId, Keyset<FollowKey> page) {
    ByDate order = new ByDate(FOLLOW.CREATED_AT, FOLLOW.FOLLOWED_ID);
    return dated(viewerId, order, FOLLOW.FOLLOWER_ID.eq(accountId), page);
  }

  /** Who asks to follow somebody. */
  List<Dated<Person>> waiting(long accountId, Keyset<FollowKey> page) {
    ByDate order = new ByDate(FOLLOW_REQUEST.CREATED_AT, FOLLOW_REQUEST.FOLLOWER_ID);
    return dated(accountId, order, FOLLOW_REQUEST.FOLLOWED_ID.eq(accountId), page);
  }

  /** Whom somebody asks. */
  List<Dated<Person>> asked(long accountId, Keyset<FollowKey> page) {
    ByDate order = new ByDate(FOLLOW_REQUEST.CREATED_AT, FOLLOW_REQUEST.FOLLOWED_ID);
    return dated(accountId, order, FOLLOW_REQUEST.FOLLOWER_ID.eq(accountId), page);
  }

  /** Who is on a list of the viewer. */
  List<Dated<Person>> listed(long listId, long viewerId, Keyset<FollowKey> page) {
    ByDate order = new ByDate(LIST_MEMBER.CREATED_AT, LIST_MEMBER.ACCOUNT_ID);
    return dated(viewerId, order, LIST_MEMBER.LIST_ID.eq(listId), page);
  }

  private List<Dated<Person>> dated(
      long viewerId, ByDate order, Condition whose, Keyset<FollowKey> page) {
    return PersonRows.people(sql, viewerId, order.date(), order.person())
        .join(Objects.requireNonNull(order.person().getTable()))
        .on(order.person().eq(ACCOUNT.ID))
        .where(whose)
        .and(not(Barriers.between(viewerId, order.person())))
        .and(order.beside(page))
        .orderBy(order.order(page))
        .limit(page.limit())
        .fetch(found -> order.read(found, PersonRows.read(viewerId, found)));
  }

  /** People in the order of their usernames whose name has the words in it; all when empty. */
  List<Person> directory(String words, long viewerId, Keyset<NameKey> page) {
    Field<String> username = lower(ACCOUNT.USERNAME);
    NameKey before = page.before();
    NameKey after = page.after();
    return PersonRows.people(sql, viewerId)
        .where(PersonRows.named(words))
        .and(not(Barriers.between(viewerId, ACCOUNT.ID)))
        .and(before == null ? noCondition() : username.gt(before.username()))
        .and(after == null ? noCondition() : username.lt(after.username()))
        .orderBy(page.backwards() ? username.desc() : username.asc())
        .limit(page.limit())
        .fetch(found -> PersonRows.read(viewerId, found));
  }

  /** The most followed people whom the viewer does not follow and has not asked. */
  List<Person> mostFollowed(long viewerId, Instant now, int size) {
    return PersonRows.people(sql, viewerId)
        .join(FOLLOW_COUNT)
        .on(FOLLOW_COUNT.ACCOUNT_ID.eq(ACCOUNT.ID))
        .where(suggestible(viewerId, now))
        .and(FOLLOW_COUNT.FOLLOWERS.gt(0L))
        .and(
            notExists(
                selectOne()
                    .from(FOLLOW)
                    .where(FOLLOW.FOLLOWER_ID.eq(viewerId))
                    .and(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))))
        .orderBy(FOLLOW_COUNT.FOLLOWERS.desc(), FOLLOW_COUNT.ACCOUNT_ID.desc())
        .limit(size)
        .fetch(found -> PersonRows.read(viewerId, found));
  }

  /** The newest people whom nobody follows. */
  List<Person> newestUnfollowed(long viewerId, Instant now, int size) {
    return PersonRows.people(sql, viewerId)
        .where(suggestible(viewerId, now))
        .and(notExists(selectOne().from(FOLLOW).where(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))))
        .orderBy(ACCOUNT.ID.desc())
        .limit(size)
        .fetch(found -> PersonRows.read(viewerId, found));
  }

  private static Condition suggestible(long viewerId, Instant now) {
    return ACCOUNT
        .ID
        .ne(viewerId)
        .and(not(Barriers.between(viewerId, ACCOUNT.ID)))
        .and(not(Barriers.mutedBy(viewerId, ACCOUNT.ID, now)))
        .and(
            notExists(
                selectOne()
                    .from(FOLLOW_REQUEST)
                    .where(FOLLOW_REQUEST.FOLLOWER_ID.eq(viewerId))
                    .and(FOLLOW_REQUEST.FOLLOWED_ID.eq(ACCOUNT.ID))));
  }
}
