package social.skein.conversation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.CONVERSATION;
import static social.skein.platform.schema.Tables.CONVERSATION_MEMBER;
import static social.skein.platform.schema.Tables.CONVERSATION_POST;
import static social.skein.platform.schema.Tables.POST;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.account.Author;
import social.skein.graph.Barriers;
import social.skein.platform.database.KeptQuery;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
import social.skein.post.PostRows;
import social.skein.post.VisiblePosts;

/** What somebody sees of their conversations: only posts that they may see, and what is left. */
@Component
class InboxTable {
  private static final social.skein.platform.schema.tables.Post SEEN = POST.as("seen");

  /** In whose place the viewer is put. */
  private static final long SOMEBODY = 1;

  /** As in the partial index {@code conversation_member_unread}. */
  private static final Condition MAYBE_UNREAD =
      CONVERSATION_MEMBER.NEWEST_ID.gt(CONVERSATION_MEMBER.READ_ID);

  private final DSLContext sql;
  private final KeptQuery unread;

  InboxTable(DSLContext sql) {
    this.sql = sql;
    unread = new KeptQuery(sql, queryUnread());
  }

  List<Row> page(long viewerId, Keyset<Long> page) {
    Field<Long> place = CONVERSATION_MEMBER.NEWEST_ID;
    return rows(viewerId)
        .and(beside(place, page))
        .orderBy(page.backwards() ? place.asc() : place.desc())
        .limit(page.limit())
        .fetch(InboxTable::row);
  }

  Optional<Row> find(long id, long viewerId) {
    return rows(viewerId)
        .and(CONVERSATION_MEMBER.CONVERSATION_ID.eq(id))
        .fetchOptional(InboxTable::row);
  }

  private SelectConditionStep<Record> rows(long viewerId) {
    return PostRows.joined(
            sql.select(CONVERSATION.ID, CONVERSATION.PEOPLE)
                .select(CONVERSATION_MEMBER.NEWEST_ID, CONVERSATION_MEMBER.READ_ID)
                .select(PostRows.COLUMNS)
                .from(CONVERSATION_MEMBER)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(CONVERSATION_MEMBER.CONVERSATION_ID))
                .join(POST)
                .on(POST.ID.eq(lastSeenBy(viewerId))),
            viewerId)
        .where(CONVERSATION_MEMBER.ACCOUNT_ID.eq(viewerId));
  }

  /** The newest post of the conversation in a row of its members that the viewer may see. */
  private static Field<Long> lastSeenBy(long viewerId) {
    return field(
        select(CONVERSATION_POST.POST_ID)
            .from(CONVERSATION_POST)
            .join(SEEN)
            .on(SEEN.ID.eq(CONVERSATION_POST.POST_ID))
            .where(CONVERSATION_POST.CONVERSATION_ID.eq(CONVERSATION_MEMBER.CONVERSATION_ID))
            .and(VisiblePosts.to(viewerId, SEEN))
            .orderBy(CONVERSATION_POST.POST_ID.desc())
            .limit(inline(1)));
  }

  private static Condition beside(Field<Long> place, Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    if (before != null) {
      return place.lt(before);
    }
    return after == null ? noCondition() : place.gt(after);
  }

  private static Row row(Record found) {
    return new Row(
        found.get(CONVERSATION.ID),
        found.get(CONVERSATION_MEMBER.NEWEST_ID),
        People.ofKey(found.get(CONVERSATION.PEOPLE)).isAlone(),
        PostRows.read(found),
        found.get(CONVERSATION_MEMBER.READ_ID));
  }

  /** Who else takes part, as far as the viewer sees them, in the order in which they signed up. */
  Map<Long, List<Author>> others(long viewerId, Collection<Long> ids) {
    return sql.select(CONVERSATION_MEMBER.CONVERSATION_ID)
        .select(AccountRows.authorColumns(ACCOUNT))
        .from(CONVERSATION_MEMBER)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(CONVERSATION_MEMBER.ACCOUNT_ID))
        .where(CONVERSATION_MEMBER.CONVERSATION_ID.in(ids))
        .and(ACCOUNT.ID.ne(viewerId))
        .and(not(Barriers.between(viewerId, ACCOUNT.ID)))
        .orderBy(ACCOUNT.ID)
        .fetchGroups(
            CONVERSATION_MEMBER.CONVERSATION_ID, found -> AccountRows.readAuthor(found, ACCOUNT));
  }

  Optional<Long> idOf(long postId, long viewerId) {
    return sql.select(CONVERSATION_POST.CONVERSATION_ID)
        .from(CONVERSATION_POST)
        .join(POST)
        .on(POST.ID.eq(CONVERSATION_POST.POST_ID))
        .where(POST.ID.eq(postId))
        .and(VisiblePosts.to(viewerId))
        .fetchOptional(CONVERSATION_POST.CONVERSATION_ID);
  }

  List<Post> posts(long id, long viewerId, Keyset<Long> page) {
    Field<Long> place = CONVERSATION_POST.POST_ID;
    return PostRows.joined(
            sql.select(PostRows.COLUMNS)
                .from(CONVERSATION_POST)
                .join(POST)
                .on(POST.ID.eq(CONVERSATION_POST.POST_ID)),
            viewerId)
        .where(CONVERSATION_POST.CONVERSATION_ID.eq(id))
        .and(VisiblePosts.to(viewerId))
        .and(beside(place, page))
        .orderBy(page.backwards() ? place.asc() : place.desc())
        .limit(page.limit())
        .fetch(PostRows::read);
  }

  int unread(long viewerId) {
    return unread.count(viewerId);
  }

  private static Select<Record1<Integer>> queryUnread() {
    return selectCount()
        .from(
            select(one())
                .from(CONVERSATION_MEMBER)
                .where(CONVERSATION_MEMBER.ACCOUNT_ID.eq(SOMEBODY))
                .and(MAYBE_UNREAD)
                .and(lastSeenBy(SOMEBODY).gt(CONVERSATION_MEMBER.READ_ID))
                .limit(inline(Conversations.MOST_COUNTED + 1)));
  }

  /**
   * A conversation in an inbox.
   *
   * @param last the newest post that its reader may see
   * @param readId up to where they have read
   */
  record Row(long id, long newestId, boolean alone, Post last, long readId) {
    Conversation withOthers(List<Author> others) {
      return new Conversation(id, newestId, others, alone, last, readId);
    }
  }
}
