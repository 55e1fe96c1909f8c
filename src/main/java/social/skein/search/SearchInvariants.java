package social.skein.search;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.account.AccountRows;
import social.skein.platform.database.Dialect;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;
import social.skein.post.PostRows;

/** What must always be true of the search index, once all of it has been made. */
@Component
@Order(8)
class SearchInvariants implements Invariants {
  private final DSLContext sql;
  private final ProgressTable progress;
  private final PostEntries posts;
  private final AccountEntries accounts;
  private final WordTable postWords;
  private final WordTable accountWords;

  SearchInvariants(
      DSLContext sql,
      Dialect dialect,
      ProgressTable progress,
      PostEntries posts,
      AccountEntries accounts) {
    this.sql = sql;
    this.progress = progress;
    this.posts = posts;
    this.accounts = accounts;
    this.postWords = WordTable.ofPosts(sql, dialect);
    this.accountWords = WordTable.ofAccounts(sql, dialect);
  }

  @Override
  public List<Invariant> all() {
    IndexSample sample = new IndexSample(sql);
    return List.of(
        new Invariant("The search index is complete", "indexes", this::complete),
        new Invariant(
            "Every post is in the search index",
            "posts",
            () -> missing(POST, POST.ID, PostEntries.findable(), postWords)),
        new Invariant(
            "The search index has only posts that are there",
            "posts in the index",
            () -> stray(postWords, POST, POST.ID, PostEntries.findable())),
        new Invariant(
            "The search index has of posts their words and no others",
            "posts of a sample",
            () ->
                sample.differing(
                    POST.ID,
                    PostEntries.findable(),
                    id ->
                        posts.posts().and(POST.ID.eq(id)).fetch(PostRows::read).stream()
                            .map(PostEntries::of)
                            .allMatch(postWords::isExactly))),
        new Invariant(
            "Every account is in the search index",
            "accounts",
            () -> missing(ACCOUNT, ACCOUNT.ID, ACCOUNT.ID.isNotNull(), accountWords)),
        new Invariant(
            "The search index has only accounts that are there",
            "accounts in the index",
            () -> stray(accountWords, ACCOUNT, ACCOUNT.ID, ACCOUNT.ID.isNotNull())),
        new Invariant(
            "The search index has of accounts their words and no others",
            "accounts of a sample",
            () ->
                sample.differing(
                    ACCOUNT.ID,
                    ACCOUNT.ID.isNotNull(),
                    id ->
                        accounts
                            .accounts()
                            .where(ACCOUNT.ID.eq(id))
                            .fetch(AccountRows::read)
                            .stream()
                            .map(AccountEntries::of)
                            .allMatch(accountWords::isExactly))));
  }

  private Finding complete() {
    boolean complete = progress.read().complete();
    return new Finding(
        1, complete ? 0 : 1, complete ? List.of() : List.of("the verb reindex makes it so"));
  }

  private Finding missing(Table<?> table, Field<Long> id, Condition which, WordTable words) {
    return Finding.ofBroken(
        sql.fetchCount(table, which),
        sql.select(id)
            .from(table)
            .where(which)
            .and(notExists(selectOne().from(words.table()).where(words.id().eq(id)))),
        row -> "id " + row.value1());
  }

  private Finding stray(WordTable words, Table<?> table, Field<Long> id, Condition which) {
    return Finding.ofBroken(
        sql.fetchCount(words.table()),
        sql.select(words.id())
            .from(words.table())
            .where(notExists(selectOne().from(table).where(id.eq(words.id())).and(which))),
        row -> "id " + row.value1());
  }
}
