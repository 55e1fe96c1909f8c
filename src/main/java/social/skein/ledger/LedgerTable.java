package social.skein.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.ACCOUNT_NOTE;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.POST;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.graph.FollowKey;
import social.skein.graph.PersonRows;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.schema.tables.Follow;
import social.skein.post.VisiblePosts;

/** One page of the ledger in one query. */
@Component
class LedgerTable {
  private static final Follow BACK = FOLLOW.as("back");
  private static final social.skein.platform.schema.tables.Account AT = ACCOUNT.as("at");

  private final DSLContext sql;

  LedgerTable(DSLContext sql) {
    this.sql = sql;
  }

  record Row(LedgerEntry entry, FollowKey key) {}

  List<Row> page(long me, LedgerQuery query, Instant yearAgo, Keyset<FollowKey> page) {
    boolean mine = query.side() == Side.FOLLOWING;
    Field<Long> person = mine ? FOLLOW.FOLLOWED_ID : FOLLOW.FOLLOWER_ID;
    Field<Long> self = mine ? FOLLOW.FOLLOWER_ID : FOLLOW.FOLLOWED_ID;
    Field<Long> posted = newestPost(me, person);
    Order<?> order =
        switch (query.sort()) {
          case NEWEST -> Order.byNumber(FOLLOW.CREATED_AT, person, false);
          case OLDEST -> Order.byNumber(FOLLOW.CREATED_AT, person, true);
          case NAME -> byName(person);
          case POSTED -> Order.byNumber(posted, person, false);
          case QUIET -> Order.byNumber(posted, person, true);
        };
    return PersonRows.people(
            sql, me, FOLLOW.CREATED_AT, posted, HIDDEN_BOOSTS.CREATED_AT, ACCOUNT_NOTE.TEXT)
        .join(FOLLOW)
        .on(person.eq(ACCOUNT.ID))
        .leftJoin(HIDDEN_BOOSTS)
        .on(HIDDEN_BOOSTS.VIEWER_ID.eq(me))
        .and(HIDDEN_BOOSTS.AUTHOR_ID.eq(ACCOUNT.ID))
        .leftJoin(ACCOUNT_NOTE)
        .on(ACCOUNT_NOTE.AUTHOR_ID.eq(me))
        .and(ACCOUNT_NOTE.ABOUT_ID.eq(ACCOUNT.ID))
        .where(self.eq(me))
        .and(not(Barriers.between(me, person)))
        .and(only(query.only(), me, mine, person, yearAgo))
        .and(PersonRows.named(query.words()))
        .and(order.beside(page))
        .orderBy(order.by(page))
        .limit(page.limit())
        .fetch(found -> read(me, query.sort(), posted, yearAgo, found));
  }

  /**
   * Whom a choice finds to whom a deed changes something: ids, so many at most.
   *
   * @param listId the list that the deed puts them on, or null
   */
  List<Long> matching(
      long me, LedgerQuery query, Instant yearAgo, Deed deed, @Nullable Long listId, int most) {
    boolean mine = query.side() == Side.FOLLOWING;
    Field<Long> person = mine ? FOLLOW.FOLLOWED_ID : FOLLOW.FOLLOWER_ID;
    return sql.select(person)
        .from(FOLLOW)
        .join(ACCOUNT)
        .on(person.eq(ACCOUNT.ID))
        .leftJoin(ACCOUNT_NOTE)
        .on(ACCOUNT_NOTE.AUTHOR_ID.eq(me))
        .and(ACCOUNT_NOTE.ABOUT_ID.eq(ACCOUNT.ID))
        .where((mine ? FOLLOW.FOLLOWER_ID : FOLLOW.FOLLOWED_ID).eq(me))
        .and(not(Barriers.between(me, person)))
        .and(only(query.only(), me, mine, person, yearAgo))
        .and(PersonRows.named(query.words()))
        .and(changed(me, person, deed, listId))
        .orderBy(person)
        .limit(most)
        .fetch(person);
  }

  private static Condition changed(long me, Field<Long> person, Deed deed, @Nullable Long listId) {
    return switch (deed) {
      case UNFOLLOWED, REMOVED -> noCondition();
      case BOOSTS_HIDDEN ->
          notExists(
              selectOne()
                  .from(HIDDEN_BOOSTS)
                  .where(HIDDEN_BOOSTS.VIEWER_ID.eq(me))
                  .and(HIDDEN_BOOSTS.AUTHOR_ID.eq(person)));
      case LISTED ->
          notExists(
              selectOne()
                  .from(LIST_MEMBER)
                  .where(LIST_MEMBER.LIST_ID.eq(listId))
                  .and(LIST_MEMBER.ACCOUNT_ID.eq(person)));
    };
  }

  /** Which of these people follow somebody or are followed by them. */
  List<Long> known(long me, Collection<Long> people) {
    Condition following = FOLLOW.FOLLOWER_ID.eq(me).and(FOLLOW.FOLLOWED_ID.eq(ACCOUNT.ID));
    Condition follower = FOLLOW.FOLLOWED_ID.eq(me).and(FOLLOW.FOLLOWER_ID.eq(ACCOUNT.ID));
    return sql.select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.in(people))
        .and(not(Barriers.between(me, ACCOUNT.ID)))
        .and(
            exists(selectOne().from(FOLLOW).where(following))
                .or(exists(selectOne().from(FOLLOW).where(follower))))
        .orderBy(ACCOUNT.ID)
        .fetch(ACCOUNT.ID);
  }

  /** Which of these people somebody follows. */
  List<Long> followed(long followerId, Collection<Long> people) {
    return sql.select(FOLLOW.FOLLOWED_ID)
        .from(FOLLOW)
        .where(FOLLOW.FOLLOWER_ID.eq(followerId))
        .and(FOLLOW.FOLLOWED_ID.in(people))
        .orderBy(FOLLOW.FOLLOWED_ID)
        .fetch(FOLLOW.FOLLOWED_ID);
  }

  /** The id of somebody's newest post that the viewer may see, or 0. */
  private static Field<Long> newestPost(long viewerId, Field<Long> person) {
    return coalesce(
        field(
            select(POST.ID)
                .from(POST)
                .where(POST.AUTHOR_ID.eq(person))
                .and(POST.BOOST_OF_ID.isNull())
                .and(VisiblePosts.to(viewerId))
                .orderBy(POST.ID.desc())
                .limit(1)),
        inline(0L));
  }

  private static Order<String> byName(Field<Long> person) {
    return new Order<>(
        lower(ACCOUNT.USERNAME),
        person,
        true,
        key -> field(select(lower(AT.USERNAME)).from(AT).where(AT.ID.eq(key.accountId()))));
  }

  private static Condition only(
      Only only, long me, boolean mine, Field<Long> person, Instant yearAgo) {
    return switch (only) {
      case ALL -> noCondition();
      case MUTUAL -> exists(back(me, mine, person));
      case ONE_WAY -> notExists(back(me, mine, person));
      case DORMANT -> dormant(me, person, yearAgo);
      case NOTED -> ACCOUNT_NOTE.TEXT.isNotNull();
    };
  }

  private static Select<?> back(long me, boolean mine, Field<Long> person) {
    return selectOne()
        .from(BACK)
        .where(mine ? BACK.FOLLOWED_ID.eq(me) : BACK.FOLLOWER_ID.eq(me))
        .and(mine ? BACK.FOLLOWER_ID.eq(person) : BACK.FOLLOWED_ID.eq(person));
  }

  private static Condition dormant(long me, Field<Long> person, Instant yearAgo) {
    return ACCOUNT
        .CREATED_AT
        .lt(yearAgo.toEpochMilli())
        .and(
            notExists(
                selectOne()
                    .from(POST)
                    .where(POST.AUTHOR_ID.eq(person))
                    .and(POST.ID.ge(Ids.first(yearAgo)))
                    .and(POST.BOOST_OF_ID.isNull())
                    .and(VisiblePosts.to(me))));
  }

  private static Row read(long me, Sort sort, Field<Long> posted, Instant yearAgo, Record found) {
    var person = PersonRows.read(me, found);
    long since = found.get(FOLLOW.CREATED_AT);
    long post = found.get(posted);
    Instant postedAt = post == 0 ? null : Ids.drawnAt(post);
    Instant seen = postedAt == null ? person.account().joinedAt() : postedAt;
    String note = found.get(ACCOUNT_NOTE.TEXT);
    var entry =
        new LedgerEntry(
            person,
            Instant.ofEpochMilli(since),
            postedAt,
            seen.isBefore(yearAgo),
            found.get(HIDDEN_BOOSTS.CREATED_AT) != null,
            note == null ? "" : note);
    long at =
        switch (sort) {
          case NEWEST, OLDEST -> since;
          case NAME -> 0;
          case POSTED, QUIET -> post;
        };
    return new Row(entry, new FollowKey(at, person.account().id()));
  }
}
