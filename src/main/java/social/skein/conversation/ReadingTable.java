package social.skein.conversation;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.CONVERSATION_MEMBER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** How far people have read, never further than there is something to read, and never back. */
@Component
class ReadingTable {
  private final DSLContext sql;

  ReadingTable(DSLContext sql) {
    this.sql = sql;
  }

  void read(long id, long accountId, long upTo) {
    Field<Long> there = least(CONVERSATION_MEMBER.NEWEST_ID, val(upTo));
    sql.update(CONVERSATION_MEMBER)
        .set(CONVERSATION_MEMBER.READ_ID, greatest(CONVERSATION_MEMBER.READ_ID, there))
        .where(CONVERSATION_MEMBER.CONVERSATION_ID.eq(id))
        .and(CONVERSATION_MEMBER.ACCOUNT_ID.eq(accountId))
        .execute();
  }

  void readAll(long accountId, long upTo) {
    sql.update(CONVERSATION_MEMBER)
        .set(CONVERSATION_MEMBER.READ_ID, CONVERSATION_MEMBER.NEWEST_ID)
        .where(CONVERSATION_MEMBER.ACCOUNT_ID.eq(accountId))
        .and(CONVERSATION_MEMBER.NEWEST_ID.gt(CONVERSATION_MEMBER.READ_ID))
        .and(CONVERSATION_MEMBER.NEWEST_ID.le(upTo))
        .execute();
  }
}
