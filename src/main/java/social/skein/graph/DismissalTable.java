package social.skein.graph;

import static org.jooq.impl.DSL.not;
import static social.skein.platform.schema.Tables.DISMISSED_SUGGESTION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class DismissalTable {
  private final DSLContext sql;

  DismissalTable(DSLContext sql) {
    this.sql = sql;
  }

  void insert(long accountId, long personId) {
    sql.insertInto(DISMISSED_SUGGESTION)
        .set(DISMISSED_SUGGESTION.ACCOUNT_ID, accountId)
        .set(DISMISSED_SUGGESTION.PERSON_ID, personId)
        .onConflictDoNothing()
        .execute();
  }

  void delete(long accountId, long personId) {
    sql.deleteFrom(DISMISSED_SUGGESTION)
        .where(DISMISSED_SUGGESTION.ACCOUNT_ID.eq(accountId))
        .and(DISMISSED_SUGGESTION.PERSON_ID.eq(personId))
        .execute();
  }

  int deleteAll(long accountId) {
    return sql.deleteFrom(DISMISSED_SUGGESTION)
        .where(DISMISSED_SUGGESTION.ACCOUNT_ID.eq(accountId))
        .execute();
  }

  int count(long accountId) {
    return sql.fetchCount(
        DISMISSED_SUGGESTION,
        DISMISSED_SUGGESTION
            .ACCOUNT_ID
            .eq(accountId)
            .and(not(Barriers.between(accountId, DISMISSED_SUGGESTION.PERSON_ID))));
  }
}
