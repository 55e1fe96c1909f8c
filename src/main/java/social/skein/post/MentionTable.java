package social.skein.post;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.MENTION;

import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whom posts mention: accounts, by what they were called when it was written. */
@Component
class MentionTable {
  private final DSLContext sql;

  MentionTable(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Notes whom a post mentions; names that nobody has are left out, and so is its author.
   *
   * @param usernames in lower case
   */
  void insert(long postId, long authorId, Collection<String> usernames) {
    if (!usernames.isEmpty()) {
      sql.insertInto(MENTION, MENTION.POST_ID, MENTION.ACCOUNT_ID)
          .select(
              select(val(postId), ACCOUNT.ID)
                  .from(ACCOUNT)
                  .where(lower(ACCOUNT.USERNAME).in(usernames))
                  .and(ACCOUNT.ID.ne(authorId)))
          .onConflictDoNothing()
          .execute();
    }
  }

  /** Whether there are names, and none is anybody's. */
  boolean nobodyIsCalled(Collection<String> usernames) {
    return !usernames.isEmpty() && !sql.fetchExists(ACCOUNT, lower(ACCOUNT.USERNAME).in(usernames));
  }

  MentionLoad load() {
    return new MentionLoad(sql);
  }

  void deleteOf(long postId) {
    sql.deleteFrom(MENTION).where(MENTION.POST_ID.eq(postId)).execute();
  }
}
