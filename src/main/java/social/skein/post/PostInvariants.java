package social.skein.post;

import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.POST_COUNT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;
import social.skein.platform.invariant.Miscounts;

/** What must always be true of posts and their counts. */
@Component
@Order(4)
class PostInvariants implements Invariants {
  private final DSLContext sql;

  PostInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant(
            "Every post has its author", "posts", () -> broken(withoutAccount(POST.AUTHOR_ID))),
        new Invariant(
            "Every post's id has been drawn", "posts", () -> broken(not(Ids.drawn(POST.ID)))),
        new Invariant("Every post's text is one that may be stored", "posts", this::texts),
        new Invariant(
            "Every count of posts equals the posts there are",
            "counts",
            () ->
                Miscounts.of(
                    sql,
                    "account",
                    POST_COUNT.ACCOUNT_ID,
                    POST_COUNT.POSTS,
                    POST.AUTHOR_ID,
                    PostCountTable.COUNTED)),
        new Invariant(
            "No count of posts is negative", "counts", () -> brokenCounts(POST_COUNT.POSTS.lt(0L))),
        new Invariant(
            "Every count of posts belongs to an account",
            "counts",
            () -> brokenCounts(withoutAccount(POST_COUNT.ACCOUNT_ID))));
  }

  private Finding broken(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(POST),
        sql.select(POST.ID, POST.AUTHOR_ID).from(POST).where(condition),
        row -> "post " + row.value1() + " by account " + row.value2());
  }

  private static Condition withoutAccount(TableField<?, Long> id) {
    return notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(id)));
  }

  private Finding texts() {
    return Finding.ofAll(
        sql.select(POST.ID, POST.TEXT)
            .from(POST)
            .where(POST.BOOST_OF_ID.isNull())
            .and(POST.VISIBILITY.lt(VisiblePosts.DELETED)),
        row -> !isStorable(row.value2()),
        row -> "post " + row.value1());
  }

  private static boolean isStorable(String text) {
    return PostText.judge(text) instanceof PostText.Verdict.Fine(String stored)
        && stored.equals(text);
  }

  private Finding brokenCounts(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(POST_COUNT),
        sql.select(POST_COUNT.ACCOUNT_ID, POST_COUNT.POSTS).from(POST_COUNT).where(condition),
        row -> "account " + row.value1() + ": " + row.value2() + " posts");
  }
}
