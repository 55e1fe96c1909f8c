package social.skein.graph;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.BLOCK;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.HIDDEN_BOOSTS;
import static social.skein.platform.schema.Tables.MUTE;
import static social.skein.platform.schema.Tables.SEVERED_FOLLOW;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of blocks, mutes and hidden boosts, and of the follows they cut. */
@Component
@Order(3)
class BarrierInvariants implements Invariants {
  private final Pairs pairs;

  BarrierInvariants(Pairs pairs) {
    this.pairs = pairs;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("Nobody follows anybody across a block", "follows", this::acrossBlocks),
        new Invariant("No follow that a block has cut is there", "cut follows", this::cutAndThere),
        new Invariant("Follows stay cut only while a block stands", "cut follows", this::leftCut),
        pairs.betweenTwo("blocks", BLOCK.BLOCKER_ID, BLOCK.BLOCKED_ID),
        pairs.betweenTwo("cut follows", SEVERED_FOLLOW.FOLLOWER_ID, SEVERED_FOLLOW.FOLLOWED_ID),
        pairs.betweenTwo("mutes", MUTE.MUTER_ID, MUTE.MUTED_ID),
        pairs.betweenTwo("hidden boosts", HIDDEN_BOOSTS.VIEWER_ID, HIDDEN_BOOSTS.AUTHOR_ID));
  }

  private Finding acrossBlocks() {
    return pairs.broken(
        FOLLOW.FOLLOWER_ID,
        FOLLOW.FOLLOWED_ID,
        Barriers.between(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID));
  }

  private Finding cutAndThere() {
    return pairs.broken(
        SEVERED_FOLLOW.FOLLOWER_ID,
        SEVERED_FOLLOW.FOLLOWED_ID,
        exists(
            selectOne()
                .from(FOLLOW)
                .where(FOLLOW.FOLLOWER_ID.eq(SEVERED_FOLLOW.FOLLOWER_ID))
                .and(FOLLOW.FOLLOWED_ID.eq(SEVERED_FOLLOW.FOLLOWED_ID))));
  }

  private Finding leftCut() {
    return pairs.broken(
        SEVERED_FOLLOW.FOLLOWER_ID,
        SEVERED_FOLLOW.FOLLOWED_ID,
        not(Barriers.between(SEVERED_FOLLOW.FOLLOWER_ID, SEVERED_FOLLOW.FOLLOWED_ID)));
  }
}
