package social.skein.post;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.POST_COUNT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

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
            "Every count of posts equals the posts there are", "counts", this::miscounted),
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
        sql.select(POST.ID, POST.TEXT).from(POST),
        row -> !isStorable(row.value2()),
        row -> "post " + row.value1());
  }

  private static boolean isStorable(String text) {
    return PostText.judge(text) instanceof PostText.Verdict.Fine(String stored)
        && stored.equals(text);
  }

  private Finding miscounted() {
    Field<Long> account = field(name("told", "account_id"), Long.class);
    Field<Long> noted = field(name("told", "noted"), Long.class);
    Field<Long> real = field(name("told", "real"), Long.class);
    var told =
        select(POST_COUNT.ACCOUNT_ID.as(account), POST_COUNT.POSTS.as(noted), inline(0L).as(real))
            .from(POST_COUNT)
            .unionAll(
                select(POST.AUTHOR_ID, inline(0L), count().cast(BIGINT))
                    .from(POST)
                    .groupBy(POST.AUTHOR_ID))
            .asTable("told");
    return Finding.ofBroken(
        sql.fetchCount(POST_COUNT),
        sql.select(account, sum(noted), sum(real))
            .from(told)
            .groupBy(account)
            .having(sum(noted).ne(sum(real))),
        row -> "account " + row.value1() + ": noted " + row.value2() + ", are " + row.value3());
  }

  private Finding brokenCounts(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(POST_COUNT),
        sql.select(POST_COUNT.ACCOUNT_ID, POST_COUNT.POSTS).from(POST_COUNT).where(condition),
        row -> "account " + row.value1() + ": " + row.value2() + " posts");
  }
}
