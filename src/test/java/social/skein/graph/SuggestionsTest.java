package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

@SkeinTest
class SuggestionsTest {
  private final Suggestions suggestions;
  private final FamiliarFollowers familiar;
  private final Networks networks;
  private final Follows follows;
  private final Blocks blocks;
  private final Database database;
  private final Cast cast;
  private Account john;
  private Account susan;
  private Account mary;
  private Account david;

  SuggestionsTest(
      Suggestions suggestions,
      FamiliarFollowers familiar,
      Networks networks,
      Follows follows,
      Blocks blocks,
      Database database,
      Cast cast) {
    this.suggestions = suggestions;
    this.familiar = familiar;
    this.networks = networks;
    this.follows = follows;
    this.blocks = blocks;
    this.database = database;
    this.cast = cast;
  }

  @BeforeEach
  void fourPeople() {
    john = cast.john();
    susan = cast.susan();
    mary = cast.mary();
    david = cast.david();
  }

  @Test
  void aNewcomerIsToldOfTheMostFollowedThenOfTheNewest() {
    follows.follow(susan.id(), "david");
    follows.follow(mary.id(), "david");
    follows.follow(susan.id(), "mary");

    assertThat(said(john, 2)).containsExactly("david", "mary");
    assertThat(said(john, 9)).containsExactly("david", "mary", "susan");

    follows.follow(john.id(), "david");
    assertThat(said(john, 9)).startsWith("mary").doesNotContain("john", "david");
  }

  private List<String> said(Account viewer, int size) {
    return suggestions.of(viewer.id(), size).stream().map(SuggestionsTest::said).toList();
  }

  private static String said(Suggestion suggestion) {
    String name = suggestion.person().account().username();
    return suggestion.by() == null
        ? name
        : name + " by " + suggestion.by().username() + " and " + suggestion.others();
  }

  @Test
  void thoseWhomMostOfTheFollowedFollowComeFirstAndSaySo() {
    susanAndMaryAreFollowedByJohnAndFollowDavid();
    follows.follow(mary.id(), "susan");

    assertThat(said(john, 9)).containsExactly("david by mary and 1");
    assertThat(said(david, 1)).containsExactly("susan");
  }

  private void susanAndMaryAreFollowedByJohnAndFollowDavid() {
    follows.follow(john.id(), "susan");
    follows.follow(john.id(), "mary");
    follows.follow(susan.id(), "david");
    follows.follow(mary.id(), "david");
  }

  @Test
  void whoeverIsDismissedStaysAwayUntilTheyAreWantedAgain() {
    susanAndMaryAreFollowedByJohnAndFollowDavid();

    suggestions.dismiss(john.id(), "david");
    suggestions.dismiss(john.id(), "David");
    assertThat(said(john, 9)).isEmpty();
    assertThat(said(susan, 9)).containsExactly("mary", "john");
    assertThat(suggestions.dismissed(john.id())).isOne();

    suggestions.restore(john.id(), "david");
    assertThat(said(john, 9)).containsExactly("david by mary and 1");

    suggestions.dismiss(john.id(), "david");
    assertThat(suggestions.restoreAll(john.id())).isOne();
    assertThat(database.count("dismissed_suggestion")).isZero();
    assertThat(suggestions.dismiss(john.id(), "john"))
        .isEqualTo(new BarrierOutcome.Refused(BarrierOutcome.Why.SELF));
    assertThat(suggestions.dismiss(john.id(), "nobody"))
        .isEqualTo(new BarrierOutcome.Refused(BarrierOutcome.Why.UNKNOWN));
  }

  @Test
  void whoeverHidesTheirNetworkIsNoReasonAndHasNone() {
    susanAndMaryAreFollowedByJohnAndFollowDavid();

    networks.hide(mary.id());
    assertThat(said(john, 9)).containsExactly("david by susan and 0");
    assertThat(familiar.of(david.id(), john.id()).some())
        .extracting("username")
        .containsExactly("susan");

    networks.hide(david.id());
    assertThat(said(john, 9)).containsExactly("david");
    assertThat(familiar.of(david.id(), john.id())).isEqualTo(Familiar.NONE);
    assertThat(familiar.list(david.id(), john.id(), Keyset.first(9)).items()).isEmpty();
  }

  @Test
  void aProfileNamesWhoOfTheFollowedFollowsIt() {
    susanAndMaryAreFollowedByJohnAndFollowDavid();
    database.run("UPDATE follow SET created_at = followed_id WHERE follower_id = " + john.id());

    Familiar found = familiar.of(david.id(), john.id());
    assertThat(found.some()).extracting("username").containsExactly("mary", "susan");
    assertThat(found.others()).isZero();
    assertThat(familiar.list(david.id(), john.id(), Keyset.first(1)).items())
        .extracting(person -> person.account().username())
        .containsExactly("mary");
    assertThat(familiar.of(david.id(), People.STRANGER)).isEqualTo(Familiar.NONE);
    assertThat(familiar.of(john.id(), john.id())).isEqualTo(Familiar.NONE);

    // now fewer follow david than john follows
    cast.signUp("anna");
    follows.follow(john.id(), "anna");
    assertThat(familiar.of(david.id(), john.id())).isEqualTo(found);

    blocks.block(mary.id(), "john");
    assertThat(familiar.of(david.id(), john.id()).some())
        .extracting("username")
        .containsExactly("susan");
  }
}
