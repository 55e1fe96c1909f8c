package social.skein.post;

import static social.skein.platform.schema.Tables.POSTING_DEFAULT;

import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import social.skein.platform.database.KeptQuery;

@Component
class PostingDefaultTable {
  private final DSLContext sql;
  private final KeptQuery of;

  PostingDefaultTable(DSLContext sql) {
    this.sql = sql;
    of = new KeptQuery(sql, query(0));
  }

  private Select<?> query(long accountId) {
    return sql.select(POSTING_DEFAULT.VISIBILITY)
        .from(POSTING_DEFAULT)
        .where(POSTING_DEFAULT.ACCOUNT_ID.eq(accountId));
  }

  Visibility of(long accountId) {
    Long chosen = of.with(accountId).fetchOne(POSTING_DEFAULT.VISIBILITY);
    return chosen == null ? Visibility.PUBLIC : Visibility.of(chosen);
  }

  void put(long accountId, Visibility visibility) {
    sql.insertInto(POSTING_DEFAULT)
        .set(POSTING_DEFAULT.ACCOUNT_ID, accountId)
        .set(POSTING_DEFAULT.VISIBILITY, visibility.code())
        .onConflict(POSTING_DEFAULT.ACCOUNT_ID)
        .doUpdate()
        .set(POSTING_DEFAULT.VISIBILITY, visibility.code())
        .execute();
  }
}
