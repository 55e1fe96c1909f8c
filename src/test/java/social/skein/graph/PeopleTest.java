package social.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Walk;

@SkeinTest
class PeopleTest {
  private static final int SIZE = 2;

  private final People people;
  private final Follows follows;
  private final Cast cast;
  private final Database database;

  PeopleTest(People people, Follows follows, Cast cast, Database database) {
    this.people = people;
    this.follows = follows;
    this.cast = cast;
    this.database = database;
  }

  @Test
  void followersOfOneMillisecondAreEachListedOnce() {
    Account susan = cast.susan();
    List<String> names = crowd(7);
    names.forEach(name -> follows.follow(idOf(name), "susan"));
    database.run("UPDATE follow SET created_at = 1780000000000");

    Walk<FollowKey, Person> walk =
        new Walk<>(
            page -> people.followers(susan.id(), People.STRANGER, page),
            cursor -> FollowKey.read(cursor).orElse(null),
            SIZE);
    List<Slice<Person>> down = walk.older();

    assertThat(names(Walk.items(down))).containsExactlyInAnyOrderElementsOf(names);
    assertThat(walk.newer(down.getLast()).reversed()).isEqualTo(down);
  }

  @Test
  void aNameIsFoundAsItIsShownTooButOnlyFromItsBeginning() {
    cast.signUp("Bea");
    cast.signUp("abea");

    assertThat(found("bea")).containsExactly("abea", "Bea");
    assertThat(found("@bea")).containsExactly("Bea");
  }

  @Test
  void theDirectoryIsWalkedInTheOrderOfNamesWhateverTheirCase() {
    cast.signUp("Zoe_1");
    cast.signUp("adam_2");
    cast.signUp("Bea");
    cast.signUp("_low");
    cast.signUp("bea2");

    Walk<NameKey, Person> walk =
        new Walk<>(
            page -> people.directory("", People.STRANGER, page),
            cursor -> NameKey.read(cursor).orElse(null),
            SIZE);

    assertThat(names(Walk.items(walk.older())))
        .isSortedAccordingTo(
            (a, b) -> a.toLowerCase(Locale.ROOT).compareTo(b.toLowerCase(Locale.ROOT)))
        .containsExactlyInAnyOrder("_low", "adam_2", "Bea", "bea2", "Zoe_1");
  }

  @Test
  void searchFindsAPieceOfEitherNameAndTakesSignsAsTheyAre() {
    cast.john();
    Account susan = cast.susan();
    database.run(
        "UPDATE account SET display_name = 'Ærø 100%', display_name_key = 'ærø 100%' WHERE id = ?",
        susan.id());

    assertThat(found("OH")).containsExactly("john");
    assertThat(found("ÆRØ")).containsExactly("susan");
    assertThat(found("0%")).containsExactly("susan");
    assertThat(found("%")).containsExactly("susan");
    assertThat(found("_")).isEmpty();
    assertThat(found("!")).isEmpty();
  }

  private List<String> crowd(int size) {
    return IntStream.range(0, size).mapToObj(i -> cast.signUp("goose_" + i).username()).toList();
  }

  private long idOf(String username) {
    return database.value(Long.class, "SELECT id FROM account WHERE username = ?", username);
  }

  private List<String> found(String words) {
    return names(people.directory(words, People.STRANGER, Keyset.first(20)).items());
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(person -> person.account().username()).toList();
  }
}
