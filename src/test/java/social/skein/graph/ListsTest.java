package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.skein.account.Account;
import social.skein.graph.ListOutcome.Kept;
import social.skein.graph.ListingOutcome.Changed;
import social.skein.graph.ListingOutcome.Done;
import social.skein.graph.ListingOutcome.Why;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

@SkeinTest
class ListsTest {
  private static final ListTerms GEESE = new ListTerms("Geese", false);
  private static final Keyset<FollowKey> FIRST = Keyset.first(20);

  private final Lists lists;
  private final Blocks blocks;
  private final Cast cast;
  private final Database database;
  private long john;
  private long susan;
  private long mary;

  ListsTest(Lists lists, Blocks blocks, Cast cast, Database database) {
    this.lists = lists;
    this.blocks = blocks;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void threePeople() {
    john = cast.john().id();
    susan = cast.susan().id();
    mary = cast.mary().id();
  }

  @Test
  void aListIsMadeRenamedAndDeletedWithItsPeople() {
    PeopleList geese =
        kept(lists.create(john, new ListTerms(" Gray \t ge\u202ees\u2066e\u0000 ", true)));
    assertThat(geese.name()).isEqualTo("Gray   geese");
    assertThat(lists.of(john)).containsExactly(geese);
    assertThat(lists.named(john, "GRAY   geese")).contains(geese);

    lists.add(john, geese.id(), "susan");
    PeopleList swans =
        kept(lists.change(john, geese.id(), geese.terms(), new ListTerms("Swans", false)));
    assertThat(swans).isEqualTo(new PeopleList(geese.id(), "Swans", false, 1));
    assertThat(lists.find(john, geese.id())).contains(swans);

    assertThat(lists.delete(john, geese.id())).contains(swans);
    assertThat(lists.delete(john, geese.id())).isEmpty();
    assertThat(database.count("list_member")).isZero();
    assertThat(lists.change(john, geese.id(), GEESE, GEESE))
        .isEqualTo(refused(ListOutcome.Why.GONE));
    assertThat(lists.add(john, geese.id(), "mary")).isEqualTo(refused(Why.NO_LIST));
  }

  @Test
  void twoWindowsChangeWhatEachMeantTo() {
    PeopleList seen = kept(lists.create(john, new ListTerms("Geese", false)));

    kept(lists.change(john, seen.id(), seen.terms(), new ListTerms("Geese", true)));
    kept(lists.change(john, seen.id(), seen.terms(), new ListTerms("Swans", false)));
    assertThat(lists.of(john)).containsExactly(new PeopleList(seen.id(), "Swans", true, 0));
  }

  @ParameterizedTest
  @CsvSource({"'', EMPTY", "'\u200b \u200b', EMPTY", "gEESE, TAKEN"})
  void aNameThatIsNoneOrTakenIsRefused(String name, ListOutcome.Why why) {
    PeopleList geese = kept(lists.create(john, GEESE));
    PeopleList swans = kept(lists.create(john, new ListTerms("Swans", false)));
    ListTerms wanted = new ListTerms(name, false);

    assertThat(lists.create(john, wanted)).isEqualTo(refused(why));
    assertThat(lists.change(john, swans.id(), swans.terms(), wanted)).isEqualTo(refused(why));
    assertThat(lists.of(john)).containsExactly(geese, swans);
    // one's own name in other letters is free, and so is a name on another's list
    kept(lists.change(john, geese.id(), geese.terms(), new ListTerms("GEESE", false)));
    kept(lists.create(susan, GEESE));
  }

  @Test
  void aNameHasAHundredCharactersAtMostAndSomebodyAHundredLists() {
    kept(lists.create(john, new ListTerms("\ud83e\udebf".repeat(100), false)));
    assertThat(lists.create(john, new ListTerms("g".repeat(101), false)))
        .isEqualTo(refused(ListOutcome.Why.TOO_LONG));
    IntStream.range(1, Lists.MOST)
        .forEach(i -> kept(lists.create(john, new ListTerms("list " + i, false))));

    assertThat(lists.create(john, GEESE)).isEqualTo(refused(ListOutcome.Why.TOO_MANY));
    assertThat(lists.of(john)).hasSize(Lists.MOST);
    kept(lists.create(susan, GEESE));
  }

  @Test
  void whoeverExistsAndIsNotBehindABlockIsPutOnAListOnceFollowedOrNot() {
    PeopleList geese = kept(lists.create(john, GEESE));
    blocks.block(mary, "john");
    cast.david();
    blocks.block(john, "david");

    assertThat(lists.add(john, geese.id(), "Susan")).isInstanceOf(Done.class);
    assertThat(lists.add(john, geese.id(), "susan")).isInstanceOf(Done.class);
    assertThat(lists.add(john, geese.id(), "john")).isEqualTo(refused(Why.SELF));
    assertThat(lists.add(john, geese.id(), "mary")).isEqualTo(refused(Why.UNKNOWN));
    assertThat(lists.add(john, geese.id(), "nobody")).isEqualTo(refused(Why.UNKNOWN));
    assertThat(lists.add(john, geese.id(), "david")).isEqualTo(refused(Why.BLOCKED));
    assertThat(lists.add(susan, geese.id(), "mary")).isEqualTo(refused(Why.NO_LIST));
    assertThat(names(geese)).containsExactly("susan");

    assertThat(lists.with(john, susan)).containsExactly(geese.id());
    assertThat(lists.with(mary, susan)).isEmpty();
    assertThat(lists.remove(john, geese.id(), "susan")).isInstanceOf(Done.class);
    assertThat(lists.remove(john, geese.id(), "susan")).isInstanceOf(Done.class);
    assertThat(database.count("list_member")).isZero();
  }

  @Test
  void severalAreListedAtOnceAndThoseItChangedSomethingForAreTold() {
    PeopleList geese = kept(lists.create(john, GEESE));
    blocks.block(mary, "john");
    long david = cast.david().id();
    lists.add(john, geese.id(), "david");

    assertThat(lists.add(john, geese.id(), List.of(david, susan, mary, john, 7L)))
        .isEqualTo(new Changed(new PeopleList(geese.id(), "Geese", false, 1), List.of(susan)));
    assertThat(lists.remove(john, geese.id(), List.of(susan, mary)))
        .isEqualTo(new Changed(new PeopleList(geese.id(), "Geese", false, 2), List.of(susan)));
    assertThat(names(geese)).containsExactly("david");
  }

  @Test
  void aFullListTakesNobodyMore() {
    PeopleList geese = kept(lists.create(john, GEESE));
    database.run(
        "INSERT INTO account (id, username, display_name, display_name_key, about_me, created_at)"
            + " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4999)"
            + " SELECT i, 'goose' || i, '', '', '', 0 FROM n");
    database.run(
        "INSERT INTO list_member SELECT ?, id, 0 FROM account WHERE id < 5000", geese.id());

    assertThat(lists.add(john, geese.id(), List.of(susan, mary))).isEqualTo(refused(Why.FULL));
    assertThat(lists.add(john, geese.id(), "susan")).isInstanceOf(Done.class);
    assertThat(lists.add(john, geese.id(), "mary")).isEqualTo(refused(Why.FULL));
    assertThat(lists.add(john, geese.id(), "susan")).isInstanceOf(Done.class);
    assertThat(database.count("list_member")).isEqualTo(Lists.MOST_PEOPLE);

    kept(lists.change(john, geese.id(), geese.terms(), new ListTerms("Geese", true)));
    assertThat(database.count("change WHERE kind = 'set apart'")).isEqualTo(Lists.MOST_PEOPLE);
    lists.delete(john, geese.id());
    assertThat(database.count("change WHERE kind = 'put back'")).isEqualTo(Lists.MOST_PEOPLE);
  }

  @Test
  void whoGetsBehindABlockDoesNotShowUntilItEnds() {
    PeopleList geese = kept(lists.create(john, GEESE));
    lists.add(john, geese.id(), List.of(susan, mary));

    blocks.block(susan, "john");
    assertThat(names(geese)).containsExactly("mary");
    assertThat(lists.of(john)).extracting(PeopleList::people).containsExactly(1);
    assertThat(lists.entries(john, null, 9))
        .extracting(Lists.Entry::username)
        .containsExactly("mary");

    blocks.unblock(susan, "john", Renewal.NOTHING);
    assertThat(names(geese)).containsExactlyInAnyOrder("susan", "mary");
  }

  @Test
  void theEntriesOfAllListsAreReadInPieces() {
    PeopleList geese = kept(lists.create(john, GEESE));
    PeopleList swans = kept(lists.create(john, new ListTerms("Swans", false)));
    lists.add(john, geese.id(), List.of(susan, mary));
    lists.add(john, swans.id(), List.of(susan));
    PeopleList other = kept(lists.create(susan, GEESE));
    lists.add(susan, other.id(), List.of(mary));

    List<Lists.Entry> begin = lists.entries(john, null, 2);
    assertThat(begin)
        .containsExactly(
            new Lists.Entry(geese.id(), "Geese", susan, "susan"),
            new Lists.Entry(geese.id(), "Geese", mary, "mary"));
    assertThat(lists.entries(john, begin.getLast(), 2))
        .containsExactly(new Lists.Entry(swans.id(), "Swans", susan, "susan"));
  }

  @Test
  void whatIsDoneTwiceAtOnceHasOneOutcome() {
    PeopleList geese = kept(lists.create(john, GEESE));
    assertThat(AtOnce.run(4, () -> lists.add(john, geese.id(), "susan")))
        .allMatch(Done.class::isInstance);
    assertThat(database.count("list_member")).isEqualTo(1);

    assertThat(AtOnce.run(4, () -> lists.create(john, new ListTerms("Swans", false))))
        .filteredOn(Kept.class::isInstance)
        .hasSize(1);
    assertThat(lists.of(john)).hasSize(2);

    AtOnce.run(
        List.of(
            () -> lists.delete(john, geese.id()),
            () -> lists.add(john, geese.id(), "mary"),
            () -> lists.remove(john, geese.id(), "susan")));
    assertThat(database.count("list_member")).isZero();
  }

  private static PeopleList kept(ListOutcome outcome) {
    assertThat(outcome).isInstanceOf(Kept.class);
    return ((Kept) outcome).list();
  }

  private static ListOutcome refused(ListOutcome.Why why) {
    return new ListOutcome.Refused(why);
  }

  private static ListingOutcome refused(Why why) {
    return new ListingOutcome.Refused(why);
  }

  private List<String> names(PeopleList list) {
    return lists.people(john, list, FIRST).items().stream()
        .map(Person::account)
        .map(Account::username)
        .toList();
  }
}
