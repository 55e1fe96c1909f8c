package social.skein.graph;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.paging.Keyset;
import social.skein.platform.schema.tables.Follow;

/** Lists of people, each read in one query together with what they are to the viewer. */
@Component
class PersonTable {
  private static final Follow BY_VIEWER = FOLLOW.as("by_viewer");
  private static final Follow OF_VIEWER = FOLLOW.as("of_viewer");

  private final DSLContext sql;

  PersonTable(DSLContext sql) {
    this.sql = sql;
  }

  List<Dated<Person>> followers(long accountId, long viewerId, Keyset<FollowKey> page) {
    return dated(viewerId, FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID.eq(accountId), page);
  }

  List<Dated<Person>> following(long accountId, long viewerId, Keyset<FollowKey> page) {
    return dated(viewerId, FOLLOW.FOLLOWED_ID, FOLLOW.FOLLOWER_ID.eq(accountId), page);
  }

  private List<Dated<Person>> dated(
      long viewerId, TableField<?, Long> person, Condition whose, Keyset<FollowKey> page) {
    ByDate order = new ByDate(FOLLOW.CREATED_AT, person);
    return people(viewerId, FOLLOW.CREATED_AT, person)
        .join(FOLLOW)
        .on(person.eq(ACCOUNT.ID))
        .where(whose)
        .and(not(Barriers.between(viewerId, person)))
        .and(order.beside(page))
        .orderBy(order.order(page))
        .limit(page.limit())
        .fetch(found -> order.read(found, person(viewerId, found)));
  }

  /** People in the order of their usernames whose name has the words in it; all when empty. */
  List<Person> directory(String words, long viewerId, Keyset<NameKey> page) {
    Field<String> username = lower(ACCOUNT.USERNAME);
    NameKey before = page.before();
    NameKey after = page.after();
    return people(viewerId)
        .where(named(words))
        .and(not(Barriers.between(viewerId, ACCOUNT.ID)))
        .and(before == null ? noCondition() : username.gt(before.username()))
        .and(after == null ? noCondition() : username.lt(after.username()))
        .orderBy(page.backwards() ? username.desc() : username.asc())
        .limit(page.limit())
        .fetch(found -> person(viewerId, found));
  }

  private static Condition named(String words) {
    if (words.isEmpty()) {
      return noCondition();
    }
    String key = words.toLowerCase(Locale.ROOT);
    return lower(ACCOUNT.USERNAME).contains(key).or(ACCOUNT.DISPLAY_NAME_KEY.contains(key));
  }

  /** The most followed people whom the viewer does not follow. */
  List<Person> mostFollowed(long viewerId, Instant now, int size) {
    return people(viewerId)
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
        .fetch(found -> person(viewerId, found));
  }

  /** The newest people whom nobody follows. */
  List<Person> newestUnfollowed(long viewerId, Instant now, int size) {
    return people(viewerId)
        .where(suggestible(viewerId, now))
        .and(notExists(selectOne().from(FOLLOW).where(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID))))
        .orderBy(ACCOUNT.ID.desc())
        .limit(size)
        .fetch(found -> person(viewerId, found));
  }

  private static Condition suggestible(long viewerId, Instant now) {
    return ACCOUNT
        .ID
        .ne(viewerId)
        .and(not(Barriers.between(viewerId, ACCOUNT.ID)))
        .and(not(Barriers.mutedBy(viewerId, ACCOUNT.ID, now)));
  }

  private SelectJoinStep<Record> people(long viewerId, Field<?>... more) {
    return sql.select(AccountRows.COLUMNS)
        .select(BY_VIEWER.CREATED_AT, OF_VIEWER.CREATED_AT)
        .select(more)
        .from(ACCOUNT)
        .leftJoin(BY_VIEWER)
        .on(BY_VIEWER.FOLLOWER_ID.eq(viewerId))
        .and(BY_VIEWER.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(OF_VIEWER)
        .on(OF_VIEWER.FOLLOWER_ID.eq(ACCOUNT.ID))
        .and(OF_VIEWER.FOLLOWED_ID.eq(viewerId));
  }

  private static Person person(long viewerId, Record found) {
    var account = AccountRows.read(found);
    Long since = found.get(BY_VIEWER.CREATED_AT);
    return new Person(
        account,
        new Relation(
            account.id() == viewerId,
            since == null ? null : Instant.ofEpochMilli(since),
            found.get(OF_VIEWER.CREATED_AT) != null));
  }
}
