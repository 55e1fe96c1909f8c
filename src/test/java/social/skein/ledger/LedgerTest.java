package social.skein.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.FollowKey;
import social.skein.graph.Follows;
import social.skein.graph.NoteOutcome;
import social.skein.graph.Notes;
import social.skein.graph.People;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Walk;

/** john follows susan, then mary, then david, a day after the other; mary follows him. */
@SkeinTest
class LedgerTest {
  private static final LedgerQuery ALL = new LedgerQuery(Side.FOLLOWING, Sort.NEWEST, Only.ALL, "");

  private final Ledger ledger;
  private final Notes notes;
  private final People people;
  private final Follows follows;
  private final Posts posts;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private long john;
  private long susan;
  private long mary;
  private long david;

  LedgerTest(
      Ledger ledger,
      Notes notes,
      People people,
      Follows follows,
      Posts posts,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.ledger = ledger;
    this.notes = notes;
    this.people = people;
    this.follows = follows;
    this.posts = posts;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void johnFollowsThree() {
    List<Account> four = cast.four();
    john = four.get(0).id();
    susan = four.get(1).id();
    mary = four.get(2).id();
    david = four.get(3).id();
    for (String name : List.of("susan", "mary", "david")) {
      follows.follow(john, name);
      clock.pass(Duration.ofDays(1));
    }
    follows.follow(mary, "john");
  }

  @Test
  void everyOrderIsPagedInBothDirections() {
    write(mary, Visibility.PUBLIC);
    write(susan, Visibility.PUBLIC);
    assertOrder(Sort.NEWEST, "david", "mary", "susan");
    assertOrder(Sort.OLDEST, "susan", "mary", "david");
    assertOrder(Sort.NAME, "david", "mary", "susan");
    assertOrder(Sort.POSTED, "susan", "mary", "david");
    assertOrder(Sort.QUIET, "david", "mary", "susan");
  }

  private void write(long author, Visibility visibility) {
    clock.pass(Duration.ofMinutes(1));
    posts.write(author, Writing.of("a goose").to(visibility));
  }

  private void assertOrder(Sort sort, String... names) {
    LedgerQuery query = new LedgerQuery(Side.FOLLOWING, sort, Only.ALL, "");
    Walk<FollowKey, LedgerEntry> walk =
        new Walk<>(
            page -> ledger.page(john, query, page),
            cursor -> FollowKey.read(cursor).orElse(null),
            1);
    List<Slice<LedgerEntry>> pages = walk.older();
    assertThat(Walk.items(pages))
        .as("%s", sort)
        .extracting(LedgerTest::name)
        .containsExactly(names);
    assertThat(walk.newer(pages.getLast()).reversed()).isEqualTo(pages);
  }

  private static String name(LedgerEntry entry) {
    return entry.person().account().username();
  }

  @Test
  void theFiltersTellThemApart() {
    notes.write(john, susan, "met at the canal");
    notes.write(mary, david, "not of john");
    assertThat(listed(Side.FOLLOWING, Only.MUTUAL, "")).containsExactly("mary");
    assertThat(listed(Side.FOLLOWING, Only.ONE_WAY, "")).containsExactly("david", "susan");
    assertThat(listed(Side.FOLLOWING, Only.NOTED, "")).containsExactly("susan");
    assertThat(listed(Side.FOLLOWING, Only.ALL, "AR")).containsExactly("mary");
    assertThat(listed(Side.FOLLOWING, Only.ALL, "%")).isEmpty();
    assertThat(listed(Side.FOLLOWERS, Only.ALL, "")).containsExactly("mary");
    assertThat(listed(Side.FOLLOWERS, Only.ONE_WAY, "")).isEmpty();
  }

  private List<String> listed(Side side, Only only, String words) {
    return entries(new LedgerQuery(side, Sort.NEWEST, only, words)).map(LedgerTest::name).toList();
  }

  private Stream<LedgerEntry> entries(LedgerQuery query) {
    return ledger.page(john, query, Keyset.first(9)).items().stream();
  }

  @Test
  void theLastPostIsTheLastThatOneMaySeeAndAYearWithoutIsDormant() {
    write(susan, Visibility.PUBLIC);
    Instant seen = clock.instant();
    clock.pass(Duration.ofDays(366));
    write(susan, Visibility.DIRECT);
    write(mary, Visibility.FOLLOWERS);
    assertThat(listed(Side.FOLLOWING, Only.DORMANT, "")).containsExactly("david", "susan");
    LedgerEntry entry =
        entries(new LedgerQuery(Side.FOLLOWING, Sort.NEWEST, Only.ALL, "susan")).findAny().get();
    assertThat(entry.dormant()).isTrue();
    assertThat(entry.postedAt()).isBetween(seen.minusSeconds(1), seen.plusSeconds(1));
  }

  @Test
  void aNoteIsKeptForItsWriterUntilItIsEmptied() {
    assertThat(notes.write(john, susan, "x".repeat(500))).isEqualTo(NoteOutcome.KEPT);
    assertThat(notes.write(john, susan, "x".repeat(501))).isEqualTo(NoteOutcome.TOO_LONG);
    assertThat(notes.write(john, susan, " met at\r\nthe canal ")).isEqualTo(NoteOutcome.KEPT);
    assertThat(people.standing(john, susan).note()).isEqualTo(" met at\nthe canal");
    assertThat(people.standing(susan, john).note()).isEmpty();
    assertThat(people.standing(mary, susan).note()).isEmpty();
    assertThat(notes.write(john, susan, " \u200b")).isEqualTo(NoteOutcome.GONE);
    assertThat(database.count("account_note")).isZero();
  }
}
