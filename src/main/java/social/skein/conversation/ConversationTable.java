package social.skein.conversation;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.CONVERSATION;
import static social.skein.platform.schema.Tables.CONVERSATION_MEMBER;
import static social.skein.platform.schema.Tables.CONVERSATION_POST;
import static social.skein.platform.schema.Tables.MENTION;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which posts are in which conversation, and who takes part in it. */
@Component
class ConversationTable {
  private final DSLContext sql;

  ConversationTable(DSLContext sql) {
    this.sql = sql;
  }

  List<Long> mentionedIn(long postId) {
    return sql.select(MENTION.ACCOUNT_ID)
        .from(MENTION)
        .where(MENTION.POST_ID.eq(postId))
        .fetch(MENTION.ACCOUNT_ID);
  }

  @Nullable Long find(People people) {
    return sql.select(CONVERSATION.ID)
        .from(CONVERSATION)
        .where(CONVERSATION.PEOPLE.eq(people.key()))
        .fetchOne(CONVERSATION.ID);
  }

  /** The conversation that a post is in. */
  @Nullable Long of(long postId) {
    return sql.select(CONVERSATION_POST.CONVERSATION_ID)
        .from(CONVERSATION_POST)
        .where(CONVERSATION_POST.POST_ID.eq(postId))
        .fetchOne(CONVERSATION_POST.CONVERSATION_ID);
  }

  void begin(long id, People people, long postId) {
    sql.insertInto(CONVERSATION)
        .set(CONVERSATION.ID, id)
        .set(CONVERSATION.PEOPLE, people.key())
        .execute();
    sql.insertInto(
            CONVERSATION_MEMBER,
            CONVERSATION_MEMBER.CONVERSATION_ID,
            CONVERSATION_MEMBER.ACCOUNT_ID,
            CONVERSATION_MEMBER.NEWEST_ID,
            CONVERSATION_MEMBER.READ_ID)
        .select(
            select(val(id), ACCOUNT.ID, val(postId), inline(0L))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(people.ids())))
        .execute();
  }

  void add(long id, long postId) {
    sql.insertInto(CONVERSATION_POST)
        .set(CONVERSATION_POST.CONVERSATION_ID, id)
        .set(CONVERSATION_POST.POST_ID, postId)
        .execute();
    refresh(id);
  }

  /** Notes for all who take part which post is the newest. */
  private void refresh(long id) {
    sql.update(CONVERSATION_MEMBER)
        .set(
            CONVERSATION_MEMBER.NEWEST_ID,
            select(max(CONVERSATION_POST.POST_ID))
                .from(CONVERSATION_POST)
                .where(CONVERSATION_POST.CONVERSATION_ID.eq(id)))
        .where(CONVERSATION_MEMBER.CONVERSATION_ID.eq(id))
        .execute();
  }

  /** Takes a post out of its conversation, which ends with its last one; does nothing without. */
  void remove(long postId) {
    Long id =
        sql.deleteFrom(CONVERSATION_POST)
            .where(CONVERSATION_POST.POST_ID.eq(postId))
            .returningResult(CONVERSATION_POST.CONVERSATION_ID)
            .fetchOne(CONVERSATION_POST.CONVERSATION_ID);
    if (id == null) {
      return;
    }
    if (sql.fetchExists(CONVERSATION_POST, CONVERSATION_POST.CONVERSATION_ID.eq(id))) {
      refresh(id);
    } else {
      sql.deleteFrom(CONVERSATION).where(CONVERSATION.ID.eq(id)).execute();
    }
  }
}
