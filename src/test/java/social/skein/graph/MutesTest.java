package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.schema.Tables;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** Mutes and hidden boosts, and what queries of other capabilities see of them and of blocks. */
@SkeinTest
class MutesTest {
  private static final MuteTerms FOR_GOOD = new MuteTerms(null, true);

  private final Mutes mutes;
  private final HiddenBoosts hidden;
  private final Blocks blocks;
  private final People people;
  private final Suggestions suggestions;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private final DSLContext sql;
  private final Transactions transactions;
  private long john;
  private long susan;

  MutesTest(
      Mutes mutes,
      HiddenBoosts hidden,
      Blocks blocks,
      People people,
      Suggestions suggestions,
      Cast cast,
      Database database,
      SettableClock clock,
      DSLContext sql,
      Transactions transactions) {
    this.mutes = mutes;
    this.hidden = hidden;
    this.blocks = blocks;
    this.people = people;
    this.suggestions = suggestions;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
    this.sql = sql;
    this.transactions = transactions;
  }

  @BeforeEach
  void johnAndSusanArrive() {
    john = cast.john().id();
    susan = cast.susan().id();
  }

  @Test
  void aMuteEndsByItselfAndIsThenNeitherListedNorShown() {
    mutes.mute(john, "susan", new MuteTerms(Duration.ofHours(1), false));
    Mute mute = people.standing(john, susan).mute();
    assertThat(mute).isNotNull();
    assertThat(mute.notifications()).isFalse();
    assertThat(mute.until())
        .isBetween(clock.instant().plus(59, ChronoUnit.MINUTES), clock.instant().plusSeconds(3600));
    assertThat(muted(john)).containsExactly("susan");
    assertThat(people.standing(susan, john)).isEqualTo(people.standing(susan, cast.mary().id()));

    clock.pass(Duration.ofHours(1));
    assertThat(people.standing(john, susan).mute()).isNull();
    assertThat(muted(john)).isEmpty();
  }

  @Test
  void theLastTermsCountAndUnmutingEndsIt() {
    mutes.mute(john, "susan", new MuteTerms(Duration.ofHours(1), false));
    mutes.mute(john, "susan", FOR_GOOD);
    assertThat(people.standing(john, susan).mute()).isEqualTo(new Mute(null, true));
    assertThat(database.count("mute")).isEqualTo(1);
    mutes.unmute(john, "susan");
    mutes.unmute(john, "susan");
    assertThat(database.count("mute")).isZero();
  }

  @Test
  void hidingAndShowingBoostsTwiceIsAsOnce() {
    hidden.hide(john, "susan");
    hidden.hide(john, "susan");
    assertThat(database.count("hidden_boosts")).isEqualTo(1);
    assertThat(people.standing(john, susan).boostsHidden()).isTrue();
    assertThat(hidden.list(john, Keyset.first(5)).items())
        .extracting(Account::username)
        .containsExactly("susan");
    hidden.show(john, "susan");
    hidden.show(john, "susan");
    assertThat(database.count("hidden_boosts")).isZero();
  }

  @Test
  void neitherIsForOneselfNorForWhoDoesNotExistToOne() {
    var self = new BarrierOutcome.Refused(BarrierOutcome.Why.SELF);
    var unknown = new BarrierOutcome.Refused(BarrierOutcome.Why.UNKNOWN);
    assertThat(List.of(mutes.mute(john, "john", FOR_GOOD), hidden.hide(john, "john")))
        .containsOnly(self);
    blocks.block(susan, "john");
    assertThat(List.of(mutes.mute(john, "susan", FOR_GOOD), mutes.mute(john, "nobody", FOR_GOOD)))
        .containsOnly(unknown);
    assertThat(List.of(hidden.hide(john, "susan"), hidden.show(john, "susan")))
        .containsOnly(unknown);
    assertThat(mutes.unmute(john, "susan")).isEqualTo(unknown);
    assertThat(database.count("mute") + database.count("hidden_boosts")).isZero();
  }

  @Test
  void whoBlocksOneIsInNoListUntilTheyNoLongerDo() {
    mutes.mute(john, "susan", FOR_GOOD);
    hidden.hide(john, "susan");
    blocks.block(susan, "john");
    assertThat(muted(john)).isEmpty();
    assertThat(hidden.list(john, Keyset.first(5)).items()).isEmpty();
    blocks.unblock(susan, "john", Renewal.NOTHING);
    assertThat(muted(john)).containsExactly("susan");
    assertThat(hidden.list(john, Keyset.first(5)).items()).hasSize(1);
  }

  private List<String> muted(long muter) {
    return mutes.list(muter, Keyset.first(5)).items().stream()
        .map(person -> person.account().username())
        .toList();
  }

  @Test
  void whoIsMutedIsNotSuggested() {
    mutes.mute(john, "susan", FOR_GOOD);
    assertThat(suggestions.of(john, 5)).isEmpty();
    assertThat(suggestions.of(susan, 5)).hasSize(1);
  }

  @Test
  void queriesFindWhatStandsBetweenPeopleInTheRightDirection() {
    long mary = cast.mary().id();
    blocks.block(john, "susan");
    mutes.mute(john, "mary", new MuteTerms(Duration.ofHours(1), false));
    mutes.mute(susan, "mary", FOR_GOOD);
    hidden.hide(mary, "john");
    var account = Tables.ACCOUNT.ID;
    Instant now = clock.instant();

    assertThat(who(Barriers.between(john, account))).containsExactly(susan);
    assertThat(who(Barriers.between(susan, account))).containsExactly(john);
    assertThat(who(Barriers.between(mary, account))).isEmpty();
    assertThat(who(Barriers.between(account, DSL.val(susan)))).containsExactly(john);
    assertThat(who(Barriers.mutedBy(john, account, now))).containsExactly(mary);
    assertThat(who(Barriers.mutedBy(mary, account, now))).isEmpty();
    assertThat(who(Barriers.mutedBy(john, account, now.plusSeconds(3600)))).isEmpty();
    assertThat(who(Barriers.notificationsMuted(account, DSL.val(mary), now)))
        .containsExactly(susan);
    assertThat(who(Barriers.boostsHiddenBy(mary, account))).containsExactly(john);
    for (Condition ofStranger :
        List.of(
            Barriers.between(People.STRANGER, account),
            Barriers.mutedBy(People.STRANGER, account, now),
            Barriers.boostsHiddenBy(People.STRANGER, account))) {
      assertThat(who(ofStranger)).isEmpty();
    }
  }

  private List<@Nullable Long> who(Condition condition) {
    return transactions.read(() ->
        sql.select(Tables.ACCOUNT.ID)
            .from(Tables.ACCOUNT)
            .where(condition)
            .fetch(Tables.ACCOUNT.ID));
  }

  @Test
  void fiftyMutesAtOnceAreOne() {
    AtOnce.run(50, () -> mutes.mute(john, "susan", FOR_GOOD));
    AtOnce.run(50, () -> hidden.hide(john, "susan"));
    assertThat(database.count("mute")).isEqualTo(1);
    assertThat(database.count("hidden_boosts")).isEqualTo(1);
  }
}
