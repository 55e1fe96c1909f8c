package social.skein.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.skein.account.Account;
import social.skein.graph.FollowRequests;
import social.skein.graph.Follows;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.Locks;
import social.skein.graph.Notes;
import social.skein.graph.People;
import social.skein.notification.Watches;
import social.skein.testkit.Cast;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.transfer.Exports.Content;

/** Files of follows, there and back; john imports. */
@SkeinTest
@ExtendWith(StepByStep.class)
class FollowImportsTest {
  private final Follows follows;
  private final FollowRequests requests;
  private final HiddenBoosts boosts;
  private final Watches watches;
  private final Notes notes;
  private final Locks locks;
  private final People people;
  private final Cast cast;
  private final SettableClock clock;
  private final Imports imports;
  private final Exports exports;
  private final Steps steps;
  private Importer importer;
  private long john;
  private long susan;
  private long mary;
  private long david;

  @SuppressWarnings("NullAway.Init") // who imports comes with each test
  FollowImportsTest(
      Imports imports,
      Exports exports,
      Steps steps,
      Follows follows,
      FollowRequests requests,
      HiddenBoosts boosts,
      Watches watches,
      Notes notes,
      Locks locks,
      People people,
      Cast cast,
      SettableClock clock) {
    this.imports = imports;
    this.exports = exports;
    this.steps = steps;
    this.follows = follows;
    this.requests = requests;
    this.boosts = boosts;
    this.watches = watches;
    this.notes = notes;
    this.locks = locks;
    this.people = people;
    this.cast = cast;
    this.clock = clock;
  }

  @BeforeEach
  void johnHasFiles() {
    List<Account> four = cast.four();
    john = four.get(0).id();
    susan = four.get(1).id();
    mary = four.get(2).id();
    david = four.get(3).id();
    importer = new Importer(john, imports, exports, steps);
  }

  @Test
  void whatWasExportedComesBackWithDatesNotesBoostsAndWatches() {
    clock.pass(Duration.ofDays(-300));
    follows.follow(john, "susan");
    clock.pass(Duration.ofDays(100));
    follows.follow(john, "mary");
    clock.pass(Duration.ofDays(200));
    boosts.hide(john, "mary");
    watches.watch(john, susan);
    notes.write(john, susan, "=1+1, \"quoted\"\nand a second line, größer");
    String mastodons = importer.export(Content.FOLLOWS);
    assertThat(mastodons)
        .isEqualTo(
            "Account address,Show boosts,Notify on new posts,Languages\r\n"
                + "susan@skein.example,true,true,\r\n"
                + "mary@skein.example,false,false,\r\n");
    List<String> before = rows();
    String file = importer.export(Content.FOLLOWS_WITH_NOTES);
    for (String name : List.of("susan", "mary")) {
      follows.unfollow(john, name);
      boosts.show(john, name);
    }
    notes.write(john, susan, "");

    long id = importer.upload(Kind.FOLLOWS, file);
    importer.run(id);

    assertThat(rows()).isEqualTo(before);
    assertThat(importer.export(Content.FOLLOWS)).isEqualTo(mastodons);
  }

  @Test
  void aDateThatSomebodyChangedByHandIsToldAndTheFollowBeginsToday() {
    clock.pass(Duration.ofDays(-300));
    follows.follow(john, "susan");
    follows.follow(john, "mary");
    String file = importer.export(Content.FOLLOWS_WITH_NOTES);
    String year = Integer.toString(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear());
    clock.pass(Duration.ofDays(300));
    follows.unfollow(john, "susan");
    follows.unfollow(john, "mary");
    List<String> lines = file.lines().toList();
    String changed =
        "%s\n%s\n%s\ndavid,,,,2020-02-03T04:05:06Z,,made-up\n"
            .formatted(lines.get(0), lines.get(1).replace("," + year, ",2020"), lines.get(2));
    long id = importer.upload(Kind.FOLLOWS, changed);
    assertThat(importer.told(id)).containsExactly("2 UNDATED", "3 DO", "4 UNDATED");
    importer.run(id);
    assertThat(importer.told(id)).containsExactly("2 UNDATED", "3 DO", "4 UNDATED");
    for (long it : List.of(susan, david)) {
      assertThat(people.standing(john, it).relation().followingSince())
          .isAfter(clock.instant().minus(Duration.ofMinutes(1)));
    }
    assertThat(people.standing(john, mary).relation().followingSince())
        .isBefore(clock.instant().minus(Duration.ofDays(299)));
    importer.undo(id);
    assertThat(importer.told(id)).containsExactly("2 UNDONE", "3 UNDONE", "4 UNDONE");
    assertThat(follows.isFollowing(john, susan)).isFalse();
  }

  @Test
  void anUndoTakesBackWhatTheImportDidAndNothingThatHappenedSince() {
    Account lucy = cast.signUp("lucy");
    cast.signUp("goose");
    clock.pass(Duration.ofDays(-10));
    follows.follow(john, "lucy");
    follows.follow(john, "goose");
    watches.watch(john, lucy.id());
    notes.write(john, susan, "old");
    locks.lock(david);
    clock.pass(Duration.ofDays(10));
    Instant since = people.standing(john, lucy.id()).relation().followingSince();
    long id =
        importer.replace(
            Kind.FOLLOWS,
            "Account address,Show boosts,Notify on new posts,Private note\n"
                + "susan,false,true,new\nmary,,,from the file\ndavid,,,\n");
    assertThat(importer.told(id))
        .containsExactly("2 DO", "3 DO", "4 ASK", "@lucy REMOVE", "@goose REMOVE");
    importer.run(id);
    assertThat(follows.isFollowing(john, lucy.id())).isFalse();
    assertThat(people.standing(john, susan).note()).isEqualTo("new");
    assertThat(watches.isWatching(john, susan)).isTrue();
    // since then john has thought again of mary and of the goose
    clock.pass(Duration.ofMinutes(5));
    follows.unfollow(john, "mary");
    follows.follow(john, "mary");
    follows.follow(john, "goose");
    follows.unfollow(john, "goose");

    importer.undo(id);

    assertThat(importer.told(id))
        .containsExactly("2 UNDONE", "3 STAYED", "4 UNDONE", "@lucy UNDONE", "@goose LEFT");
    assertThat(follows.isFollowing(john, susan)).isFalse();
    assertThat(follows.isFollowing(john, mary)).isTrue();
    assertThat(people.standing(john, david).relation().requested()).isFalse();
    assertThat(people.standing(john, lucy.id()).relation().followingSince()).isEqualTo(since);
    assertThat(watches.isWatching(john, lucy.id())).isTrue();
    assertThat(people.standing(john, susan).note()).isEqualTo("old");
    assertThat(people.standing(john, mary).note()).isEmpty();
    assertThat(people.standing(john, susan).boostsHidden()).isFalse();
    assertThat(importer.imports().undo(john, id)).isFalse();
  }

  @Test
  void aNoteThatWasEditedSinceStaysAndTheLineSaysSo() {
    String file = "Account address,Private note\nsusan,new\nmary,new\ndavid,new\n";
    long id = importer.upload(Kind.FOLLOWS, file);
    importer.run(id);
    notes.write(john, susan, "edited");
    notes.write(john, mary, "");

    importer.undo(id);

    assertThat(importer.told(id)).containsExactly("2 REWRITTEN", "3 UNDONE", "4 UNDONE");
    assertThat(people.standing(john, susan).note()).isEqualTo("edited");
    assertThat(follows.isFollowing(john, susan)).isFalse();
  }

  @Test
  void replacingWithdrawsRequestsThatAreNotInTheFileAndAnUndoAsksAgain() {
    cast.signUp("lucy");
    for (long it : List.of(susan, mary, david)) {
      locks.lock(it);
    }
    for (String name : List.of("susan", "mary", "david")) {
      follows.follow(john, name);
    }
    long id = importer.replace(Kind.FOLLOWS, "lucy\nsusan\n");
    assertThat(importer.told(id))
        .containsExactly("1 DO", "2 ALREADY", "@mary WITHDRAW", "@david WITHDRAW");
    requests.approve(david, "john");
    importer.run(id);
    assertThat(importer.told(id)).contains("@mary WITHDRAW", "@david LEFT");
    assertThat(people.standing(john, mary).relation().requested()).isFalse();
    assertThat(people.standing(john, susan).relation().requested()).isTrue();
    assertThat(follows.isFollowing(john, david)).isTrue();
    importer.undo(id);
    assertThat(importer.told(id)).contains("@mary UNDONE", "@david LEFT");
    assertThat(people.standing(john, mary).relation().requested()).isTrue();
  }

  /** Everything that files hold of whom john follows. */
  private List<String> rows() {
    return List.of(susan, mary, david).stream()
        .map(it -> people.standing(john, it) + " " + watches.isWatching(john, it))
        .toList();
  }
}
