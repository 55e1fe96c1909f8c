package social.skein.post;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.BOOKMARK;
import static social.skein.platform.schema.Tables.FAVOURITE;
import static social.skein.platform.schema.Tables.PIN;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.TALLY;

import java.util.List;
import java.util.Objects;
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

/** What must always be true of favourites, bookmarks and pins, and of the counts beside posts. */
@Component
@Order(4)
class ReactionInvariants implements Invariants {
  /** A post that people may have done something with. */
  private static final Condition THERE =
      POST.BOOST_OF_ID.isNull().and(POST.VISIBILITY.lt(VisiblePosts.DELETED));

  private final DSLContext sql;

  ReactionInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        counted("answers", TALLY.REPLIES, POST.IN_REPLY_TO_ID, TallyTable.REPLIES),
        counted("boosts", TALLY.BOOSTS, POST.BOOST_OF_ID, POST.BOOST_OF_ID.isNotNull()),
        counted("favourites", TALLY.FAVOURITES, FAVOURITE.POST_ID, noCondition()),
        new Invariant("No count beside a post is negative", "posts", this::negative),
        new Invariant("Every count beside a post has a post that is no boost", "posts", this::lost),
        marks("favourites", FAVOURITE.ID, FAVOURITE.ACCOUNT_ID, FAVOURITE.POST_ID, noCondition()),
        marks("bookmarks", BOOKMARK.ID, BOOKMARK.ACCOUNT_ID, BOOKMARK.POST_ID, noCondition()),
        marks("pins", PIN.ID, PIN.ACCOUNT_ID, PIN.POST_ID, ownAndNotDirect()),
        new Invariant("Nobody pins more than " + Pins.MOST + " posts", "pins", this::tooManyPins));
  }

  private Invariant counted(
      String noun, TableField<?, Long> noted, TableField<?, Long> counted, Condition which) {
    return new Invariant(
        "Every count of " + noun + " beside a post equals those there are",
        "counts",
        () -> Miscounts.of(sql, "post", TALLY.POST_ID, noted, counted, which));
  }

  private Finding negative() {
    return brokenTallies(TALLY.REPLIES.lt(0L).or(TALLY.BOOSTS.lt(0L)).or(TALLY.FAVOURITES.lt(0L)));
  }

  private Finding lost() {
    return brokenTallies(
        notExists(
            selectOne()
                .from(POST)
                .where(POST.ID.eq(TALLY.POST_ID))
                .and(POST.BOOST_OF_ID.isNull())));
  }

  private Finding brokenTallies(Condition condition) {
    return Finding.ofBroken(
        sql.fetchCount(TALLY),
        sql.select(TALLY.POST_ID).from(TALLY).where(condition),
        row -> "post " + row.value1());
  }

  private static Condition ownAndNotDirect() {
    return POST.AUTHOR_ID.eq(PIN.ACCOUNT_ID).and(POST.VISIBILITY.ne(Visibility.DIRECT.code()));
  }

  private Invariant marks(
      String noun,
      TableField<?, Long> id,
      TableField<?, Long> account,
      TableField<?, Long> post,
      Condition mayBe) {
    Condition right =
        Ids.drawn(id)
            .andExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(account)))
            .andExists(selectOne().from(POST).where(POST.ID.eq(post)).and(THERE).and(mayBe));
    var table = Objects.requireNonNull(id.getTable());
    return new Invariant(
        "All " + noun + " are somebody's, of a post that may have them",
        noun,
        () ->
            Finding.ofBroken(
                sql.fetchCount(table),
                sql.select(account, post).from(table).where(not(right)),
                row -> "of post " + row.value2() + " by account " + row.value1()));
  }

  private Finding tooManyPins() {
    return Finding.ofBroken(
        sql.fetchCount(PIN),
        sql.select(PIN.ACCOUNT_ID, count())
            .from(PIN)
            .groupBy(PIN.ACCOUNT_ID)
            .having(count().gt(Pins.MOST)),
        row -> "account " + row.value1() + " has " + row.value2());
  }
}
