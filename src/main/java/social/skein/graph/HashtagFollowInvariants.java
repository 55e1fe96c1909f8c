package social.skein.graph;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.HASHTAG_FOLLOW;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;

/** What must always be true of the hashtags that people follow. */
@Component
@Order(3)
class HashtagFollowInvariants implements Invariants {
  private final DSLContext sql;

  HashtagFollowInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant("Whoever follows a hashtag exists", "hashtag follows", this::strangers),
        new Invariant("Nobody follows too many hashtags", "hashtag follows", this::tooMany));
  }

  private Finding strangers() {
    return Finding.ofBroken(
        sql.fetchCount(HASHTAG_FOLLOW),
        sql.select(HASHTAG_FOLLOW.ACCOUNT_ID, HASHTAG_FOLLOW.NAME)
            .from(HASHTAG_FOLLOW)
            .where(
                notExists(
                    selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(HASHTAG_FOLLOW.ACCOUNT_ID)))),
        row -> "account " + row.value1() + ", #" + row.value2());
  }

  private Finding tooMany() {
    return Finding.ofBroken(
        sql.fetchCount(HASHTAG_FOLLOW),
        sql.select(HASHTAG_FOLLOW.ACCOUNT_ID, count())
            .from(HASHTAG_FOLLOW)
            .groupBy(HASHTAG_FOLLOW.ACCOUNT_ID)
            .having(count().gt(FollowedHashtags.MOST)),
        row -> "account " + row.value1() + ": " + row.value2());
  }
}
