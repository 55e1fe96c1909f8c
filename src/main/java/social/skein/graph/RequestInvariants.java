package social.skein.graph;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_REJECTION;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;
import static social.skein.platform.schema.Tables.SEVERED_FOLLOW;

import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of requests to follow, and of those that were turned down. */
@Component
@Order(3)
class RequestInvariants implements Invariants {
  private static final TableField<?, Long> ASKER = FOLLOW_REQUEST.FOLLOWER_ID;
  private static final TableField<?, Long> ASKED = FOLLOW_REQUEST.FOLLOWED_ID;
  private static final TableField<?, Long> REJECTED = FOLLOW_REJECTION.FOLLOWER_ID;
  private static final TableField<?, Long> REJECTER = FOLLOW_REJECTION.FOLLOWED_ID;

  private final Pairs pairs;

  RequestInvariants(Pairs pairs) {
    this.pairs = pairs;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        pairs.betweenTwo("requests", ASKER, ASKED),
        pairs.betweenTwo("rejections", REJECTED, REJECTER),
        new Invariant("Nobody but who is locked is asked", "requests", this::askedInVain),
        new Invariant("Nobody asks across a block", "requests", this::acrossBlocks),
        new Invariant("Nobody asks whom they follow", "requests", this::askedAndThere),
        new Invariant(
            "Nobody was turned down who asks, follows or did",
            "rejections",
            this::rejectedAndThere));
  }

  private Finding askedInVain() {
    return pairs.broken(
        ASKER,
        ASKED,
        exists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(ASKED)).and(ACCOUNT.LOCKED.eq(0L))));
  }

  private Finding acrossBlocks() {
    return pairs.broken(ASKER, ASKED, Barriers.between(ASKER, ASKED));
  }

  /** Also when a block has cut that. */
  private Finding askedAndThere() {
    return pairs.broken(
        ASKER,
        ASKED,
        alsoIn(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID, ASKER, ASKED)
            .or(alsoIn(SEVERED_FOLLOW.FOLLOWER_ID, SEVERED_FOLLOW.FOLLOWED_ID, ASKER, ASKED)));
  }

  private Finding rejectedAndThere() {
    return pairs.broken(
        REJECTED,
        REJECTER,
        alsoIn(ASKER, ASKED, REJECTED, REJECTER)
            .or(alsoIn(FOLLOW.FOLLOWER_ID, FOLLOW.FOLLOWED_ID, REJECTED, REJECTER))
            .or(
                alsoIn(
                    SEVERED_FOLLOW.FOLLOWER_ID, SEVERED_FOLLOW.FOLLOWED_ID, REJECTED, REJECTER)));
  }

  private static Condition alsoIn(
      TableField<?, Long> one,
      TableField<?, Long> other,
      TableField<?, Long> follower,
      TableField<?, Long> followed) {
    return exists(
        selectOne()
            .from(Objects.requireNonNull(one.getTable()))
            .where(one.eq(follower))
            .and(other.eq(followed)));
  }
}
