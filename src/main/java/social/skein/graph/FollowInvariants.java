package social.skein.graph;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_COUNT;
import static social.skein.platform.schema.Tables.HIDDEN_NETWORK;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;
import social.skein.platform.invariant.Miscounts;

/** What must always be true of follows and their counts. */
@Component
@Order(3)
class FollowInvariants implements Invariants {
  private final DSLContext sql;

  FollowInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("Nobody follows themselves", "follows", this::selfFollows),
        new Invariant("Nobody follows anybody twice", "follows", this::repetitions),
        new Invariant(
            "Every follower exists", "follows", () -> broken(withoutAccount(FOLLOW.FOLLOWER_ID))),
        new Invariant(
            "Everybody who is followed exists",
            "follows",
            () -> broken(withoutAccount(FOLLOW.FOLLOWED_ID))),
        new Invariant(
            "Every count of followers equals the follows there are",
            "counts",
            () -> miscounted(FOLLOW_COUNT.FOLLOWERS, FOLLOW.FOLLOWED_ID)),
        new Invariant(
            "Every count of following equals the follows there are",
            "counts",
            () -> miscounted(FOLLOW_COUNT.FOLLOWING, FOLLOW.FOLLOWER_ID)),
        new Invariant(
            "No count of follows is negative",
            "counts",
            () -> brokenCounts(FOLLOW_COUNT.FOLLOWERS.lt(0L).or(FOLLOW_COUNT.FOLLOWING.lt(0L)))),
        new Invariant(
            "Every count of follows belongs to an account",
            "counts",
            () -> brokenCounts(withoutAccount(FOLLOW_COUNT.ACCOUNT_ID))),
        new Invariant(
            "Everybody who hides their network exists", "hidden networks", this::hiddenNetworks));
  }

  private Finding selfFollows() {
    return broken(FOLLOW.FOLLOWER_ID.eq(FOLLOW.FOLLOWED_ID));
  }

  private Finding broken(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(FOLLOW),
        sql.select(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID).from(FOLLOW).where(condition),
        row -> row.value1() + " follows " + row.value2());
  }

  private Finding repetitions() {
    return Finding.ofBroken(
        sql.fetchCount(FOLLOW),
        sql.select(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID, count())
            .from(FOLLOW)
            .groupBy(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID)
            .having(count().gt(1)),
        row -> row.value1() + " follows " + row.value2() + ", " + row.value3() + " times");
  }

  private static Condition withoutAccount(TableField<?, Long> id) {
    return notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(id)));
  }

  private Finding miscounted(TableField<?, Long> noted, TableField<?, Long> end) {
    return Miscounts.of(sql, "account", FOLLOW_COUNT.ACCOUNT_ID, noted, end, noCondition());
  }

  private Finding hiddenNetworks() {
    return Finding.ofBroken(
        sql.fetchCount(HIDDEN_NETWORK),
        sql.select(HIDDEN_NETWORK.ACCOUNT_ID)
            .from(HIDDEN_NETWORK)
            .where(withoutAccount(HIDDEN_NETWORK.ACCOUNT_ID)),
        row -> "account " + row.value1());
  }

  private Finding brokenCounts(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(FOLLOW_COUNT),
        sql.select(FOLLOW_COUNT.ACCOUNT_ID, FOLLOW_COUNT.FOLLOWERS, FOLLOW_COUNT.FOLLOWING)
            .from(FOLLOW_COUNT)
            .where(condition),
        row ->
            "account %d: %d followers, %d following"
                .formatted(row.value1(), row.value2(), row.value3()));
  }
}
