package social.skein.graph;

import static social.skein.platform.schema.Tables.ACCOUNT_NOTE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class NoteTable {
  private final DSLContext sql;

  NoteTable(DSLContext sql) {
    this.sql = sql;
  }

  void put(long authorId, long aboutId, String text) {
    sql.insertInto(ACCOUNT_NOTE)
        .set(ACCOUNT_NOTE.AUTHOR_ID, authorId)
        .set(ACCOUNT_NOTE.ABOUT_ID, aboutId)
        .set(ACCOUNT_NOTE.TEXT, text)
        .onConflict(ACCOUNT_NOTE.AUTHOR_ID, ACCOUNT_NOTE.ABOUT_ID)
        .doUpdate()
        .set(ACCOUNT_NOTE.TEXT, text)
        .execute();
  }

  void delete(long authorId, long aboutId) {
    sql.deleteFrom(ACCOUNT_NOTE).where(key(authorId, aboutId)).execute();
  }

  private static Condition key(long authorId, long aboutId) {
    return ACCOUNT_NOTE.AUTHOR_ID.eq(authorId).and(ACCOUNT_NOTE.ABOUT_ID.eq(aboutId));
  }
}
