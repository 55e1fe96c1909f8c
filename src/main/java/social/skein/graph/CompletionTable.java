package social.skein.graph;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.not;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.account.Author;

/** People whose usernames begin so, found through the index of lower-case usernames. */
@Component
class CompletionTable {
  /** Comes after every letter that a username may have. */
  private static final String LAST = "~";

  private static final Field<String> USERNAME = lower(ACCOUNT.USERNAME);

  private final DSLContext sql;

  CompletionTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Among those whom somebody follows. */
  List<Author> followed(String start, long viewerId, int most) {
    return sql.select(AccountRows.authorColumns(ACCOUNT))
        .from(FOLLOW)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(FOLLOW.FOLLOWED_ID))
        .where(FOLLOW.FOLLOWER_ID.eq(viewerId))
        .and(begins(start, viewerId))
        .orderBy(USERNAME)
        .limit(most)
        .fetch(row -> AccountRows.readAuthor(row, ACCOUNT));
  }

  /** Among everybody. */
  List<Author> anybody(String start, long viewerId, int most) {
    return sql.select(AccountRows.authorColumns(ACCOUNT))
        .from(ACCOUNT)
        .where(begins(start, viewerId))
        .orderBy(USERNAME)
        .limit(most)
        .fetch(row -> AccountRows.readAuthor(row, ACCOUNT));
  }

  private static Condition begins(String start, long viewerId) {
    return USERNAME
        .ge(start)
        .and(USERNAME.lt(start + LAST))
        .and(ACCOUNT.ID.ne(viewerId))
        .and(not(Barriers.between(viewerId, ACCOUNT.ID)));
  }
}
