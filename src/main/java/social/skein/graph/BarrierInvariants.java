package social.skein.graph;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.SEVERED_FOLLOW;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of blocks, mutes and hidden boosts, and of the follows they cut. */
@Component
@Order(3)
class BarrierInvariants implements Invariants {
  private final DSLContext sql;

  BarrierInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("Nobody follows anybody across a block", "follows", this::acrossBlocks),
        new Invariant("No follow that a block has cut is there", "cut follows", this::cutAndThere),
        new Invariant("Follows stay cut only while a block stands", "cut follows", this::leftCut),
        betweenTwo("blocks", BLOCK.BLOCKER_ID, BLOCK.BLOCKED_ID),
        betweenTwo("cut follows", SEVERED_FOLLOW.FOLLOWER_ID, SEVERED_FOLLOW.FOLLOWED_ID),
        betweenTwo("mutes", MUTE.MUTER_ID, MUTE.MUTED_ID),
        betweenTwo("hidden boosts", HIDDEN_BOOSTS.VIEWER_ID, HIDDEN_BOOSTS.AUTHOR_ID));
  }

  private Finding acrossBlocks() {
    return broken(
        FOLLOW.FOLLOWER_ID,
        FOLLOW.FOLLOWED_ID,
        Barriers.between(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID));
  }

  private Finding cutAndThere() {
    return broken(
        SEVERED_FOLLOW.FOLLOWER_ID,
        SEVERED_FOLLOW.FOLLOWED_ID,
        exists(
            selectOne()
                .from(FOLLOW)
                .where(FOLLOW.FOLLOWER_ID.eq(SEVERED_FOLLOW.FOLLOWER_ID))
                .and(FOLLOW.FOLLOWED_ID.eq(SEVERED_FOLLOW.FOLLOWED_ID))));
  }

  private Finding leftCut() {
    return broken(
        SEVERED_FOLLOW.FOLLOWER_ID,
        SEVERED_FOLLOW.FOLLOWED_ID,
        not(Barriers.between(SEVERED_FOLLOW.FOLLOWER_ID, SEVERED_FOLLOW.FOLLOWED_ID)));
  }

  private Invariant betweenTwo(String rows, TableField<?, Long> one, TableField<?, Long> other) {
    Condition broken = one.eq(other).or(withoutAccount(one)).or(withoutAccount(other));
    return new Invariant(
        "All " + rows + " are between two people who exist",
        rows,
        () -> broken(one, other, broken));
  }

  private static Condition withoutAccount(TableField<?, Long> id) {
    return notExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(id)));
  }

  private Finding broken(TableField<?, Long> one, TableField<?, Long> other, Condition condition) {
    var table = java.util.Objects.requireNonNull(one.getTable());
    return Finding.ofBroken(
        sql.fetchCount(table),
        sql.select(one, other).from(table).where(condition),
        row -> "from " + row.value1() + " to " + row.value2());
  }
}
