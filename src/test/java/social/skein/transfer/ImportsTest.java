package social.skein.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.Locks;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.graph.Notes;
import social.skein.graph.People;
import social.skein.graph.PeopleList;
import social.skein.graph.Renewal;
import social.skein.notification.Watches;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.transfer.Exports.Content;
import social.skein.transfer.UploadOutcome.Why;

/** john imports; the thread that would do it by itself is stopped, and the test takes its steps. */
@SkeinTest
class ImportsTest {
  private static final String HERE = "skein.example";

  private final Imports imports;
  private final Exports exports;
  private final Steps steps;
  private final ImportQueue queue;
  private final ImportRunner runner;
  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final HiddenBoosts boosts;
  private final Watches watches;
  private final Notes notes;
  private final Locks locks;
  private final Lists lists;
  private final People people;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private long john;
  private long susan;
  private long mary;
  private long david;

  ImportsTest(
      Imports imports,
      Exports exports,
      Steps steps,
      ImportQueue queue,
      ImportRunner runner,
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      HiddenBoosts boosts,
      Watches watches,
      Notes notes,
      Locks locks,
      Lists lists,
      People people,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.imports = imports;
    this.exports = exports;
    this.steps = steps;
    this.queue = queue;
    this.runner = runner;
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.boosts = boosts;
    this.watches = watches;
    this.notes = notes;
    this.locks = locks;
    this.lists = lists;
    this.people = people;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void noThreadInterferes() {
    runner.stop();
    List<Account> four = cast.four();
    john = four.get(0).id();
    susan = four.get(1).id();
    mary = four.get(2).id();
    david = four.get(3).id();
  }

  @AfterEach
  void theThreadGoesOn() {
    runner.start();
  }

  @Test
  void eachLineIsToldWithItsNumberAndTheReasonAndNothingIsDone() {
    locks.lock(mary);
    blocks.block(john, "david");
    cast.signUp("lucy");
    blocks.block(cast.signUp("goose").id(), "john");
    follows.follow(john, "lucy");
    long id =
        upload(
            Kind.FOLLOWS,
            """
            Account address,Show boosts,Notify on new posts,Languages
            susan@skein.example,true,false,
            @mary,false,true,"de, en"
            david,true,false,

            lucy,true,false,
            nobody,true,false,
            goose,true,false,
            somebody@elsewhere.example,true,false,
            JOHN@SKEIN.EXAMPLE,true,false,
            Susan,true,false,
            not an address,true,false,
            lucy2,perhaps,false,
            "swallows
            nobody2,true,false,
            """);
    assertThat(told(id))
        .containsExactly(
            "2 DO",
            "3 ASK",
            "4 BLOCKED",
            "6 ALREADY",
            "7 UNKNOWN",
            "8 UNKNOWN",
            "9 ELSEWHERE",
            "10 SELF",
            "11 DUPLICATE of 2",
            "12 ADDRESS",
            "13 CELL",
            "14 QUOTES",
            "15 UNKNOWN");
    assertThat(database.count("follow WHERE follower_id = ?", john)).isEqualTo(1);
    assertThat(database.count("follow_request")).isZero();
    assertThat(imports.counts(imports.find(john, id).orElseThrow()))
        .containsEntry(Fate.UNKNOWN, 3)
        .containsEntry(Fate.DO, 1);
  }

  private long upload(Kind kind, String file) {
    return upload(kind, false, file.getBytes(StandardCharsets.UTF_8));
  }

  private long upload(Kind kind, boolean overwrite, byte[] file) {
    return switch (outcome(kind, overwrite, file)) {
      case UploadOutcome.Stored(long id) -> id;
      case UploadOutcome.Refused(Why why) -> throw new AssertionError(why);
    };
  }

  private UploadOutcome outcome(Kind kind, boolean overwrite, byte[] file) {
    try {
      return imports.upload(
          john, kind, overwrite, "file.csv", HERE, new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> told(long id) {
    return imports
        .lines(imports.find(john, id).orElseThrow(), null, Keyset.first(100))
        .items()
        .stream()
        .map(line ->
            (line.number() == null ? line.address() : line.number())
                + " "
                + line.fate()
                + (line.ofLine() == null ? "" : " of " + line.ofLine()))
        .toList();
  }

  @Test
  void aFileThatIsNoneIsRefusedWhole() {
    assertRefused(Why.HEADER, "name,email\nsusan,susan@example.com\n");
    assertRefused(Why.HEADER, "Account address,Hide notifications\nsusan,true\n");
    assertRefused(Why.HEADER, "#domain\nexample.com\n");
    assertRefused(Why.EMPTY, "\n\n");
    assertRefused(Why.EMPTY, "Account address\n");
    assertRefused(Why.NOT_TEXT, "PK\u0003\u0004\0\0");
    assertRefused(Why.TOO_MANY_LINES, "susan\n".repeat(1_000_000));
    assertRefused(Why.TOO_LARGE, "x".repeat(Imports.MOST_BYTES + 1));
    assertThat(database.count("import_job")).isZero();
  }

  private void assertRefused(Why why, String file) {
    assertThat(outcome(Kind.FOLLOWS, false, file.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new UploadOutcome.Refused(why));
  }

  @Test
  void linesThatAreNotInUtf8AreToldAndTheOthersGo() {
    byte[] latin = "susan\nm\u00e4ry\ndavid\r\n".getBytes(StandardCharsets.ISO_8859_1);
    long id = upload(Kind.FOLLOWS, false, latin);
    assertThat(told(id)).containsExactly("1 DO", "2 ENCODING", "3 DO");
    run(id);
    assertThat(told(id)).containsExactly("1 DO", "2 ENCODING", "3 DO");
    assertThat(follows.isFollowing(john, susan)).isTrue();
    assertThat(follows.isFollowing(john, david)).isTrue();
  }

  private void run(long id) {
    assertThat(imports.start(john, id)).isTrue();
    finish(id);
  }

  private void finish(long id) {
    while (steps.next(id)) {
      // until there is no other
    }
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
    String mastodons = export(Content.FOLLOWS);
    assertThat(mastodons)
        .isEqualTo(
            "Account address,Show boosts,Notify on new posts,Languages\r\n"
                + "susan@skein.example,true,true,\r\n"
                + "mary@skein.example,false,false,\r\n");
    List<String> before = rows();
    String file = export(Content.FOLLOWS_WITH_NOTES);
    for (String name : List.of("susan", "mary")) {
      follows.unfollow(john, name);
      boosts.show(john, name);
    }
    notes.write(john, susan, "");

    long id = upload(Kind.FOLLOWS, file);
    run(id);

    assertThat(rows()).isEqualTo(before);
    assertThat(export(Content.FOLLOWS)).isEqualTo(mastodons);

    long forged =
        upload(
            Kind.FOLLOWS,
            "Account address,Following since,Proof of the date\n"
                + "david,2020-02-03T04:05:06Z,made-up\n");
    run(forged);
    assertThat(people.standing(john, david).relation().followingSince())
        .isAfter(clock.instant().minus(Duration.ofMinutes(1)));
  }

  private String export(Content content) {
    var out = new ByteArrayOutputStream();
    try {
      exports.write(john, content, HERE, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Everything that files hold of whom john follows. */
  private List<String> rows() {
    return List.of(susan, mary, david).stream()
        .map(it -> people.standing(john, it) + " " + watches.isWatching(john, it))
        .toList();
  }

  @Test
  void anImportThatIsCutOffGoesOnWhereItWasAndDoesNoLineTwice() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 2 * Steps.AT_ONCE; i++) {
      file.append("nobody").append(i).append('\n');
    }
    file.append("susan\nmary\n");
    long id = upload(Kind.FOLLOWS, file.toString());
    imports.start(john, id);
    assertThat(steps.next(id)).isTrue();
    assertThat(imports.find(john, id).orElseThrow().reached()).isEqualTo(Steps.AT_ONCE);
    // meanwhile mary goes by another way, and somebody comes
    follows.follow(john, "mary");
    cast.signUp("nobody99");
    assertThat(outcome(Kind.MUTES, false, "susan\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new UploadOutcome.Refused(Why.BUSY));
    assertThat(imports.stop(john, id)).isTrue();
    assertThat(steps.next(id)).isFalse();
    assertThat(imports.start(john, id)).isTrue();

    runner.start();
    await(id, State.DONE);

    assertThat(told(id)).contains("100 DO");
    assertThat(imports.counts(imports.find(john, id).orElseThrow()))
        .containsEntry(Fate.DO, 2)
        .containsEntry(Fate.ALREADY, 1)
        .containsEntry(Fate.UNKNOWN, 99);
    assertThat(database.count("notification WHERE actor_id = ?", john)).isEqualTo(3);
  }

  private void await(long id, State state) {
    for (int i = 0; i < 500; i++) {
      if (imports.find(john, id).orElseThrow().state() == state) {
        return;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError(imports.find(john, id));
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
        upload(
            Kind.FOLLOWS,
            true,
            ("Account address,Show boosts,Notify on new posts,Private note\n"
                    + "susan,false,true,new\nmary,,,\ndavid,,,\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(told(id)).containsExactly("2 DO", "3 DO", "4 ASK", "@lucy REMOVE", "@goose REMOVE");
    run(id);
    assertThat(follows.isFollowing(john, lucy.id())).isFalse();
    assertThat(people.standing(john, susan).note()).isEqualTo("new");
    assertThat(watches.isWatching(john, susan)).isTrue();
    // since then john has thought again of mary and of the goose
    clock.pass(Duration.ofMinutes(5));
    follows.unfollow(john, "mary");
    follows.follow(john, "mary");
    follows.follow(john, "goose");
    follows.unfollow(john, "goose");

    assertThat(imports.undo(john, id)).isTrue();
    finish(id);

    assertThat(told(id))
        .containsExactly("2 UNDONE", "3 LEFT", "4 UNDONE", "@lucy UNDONE", "@goose LEFT");
    assertThat(follows.isFollowing(john, susan)).isFalse();
    assertThat(follows.isFollowing(john, mary)).isTrue();
    assertThat(people.standing(john, david).relation().requested()).isFalse();
    assertThat(people.standing(john, lucy.id()).relation().followingSince()).isEqualTo(since);
    assertThat(watches.isWatching(john, lucy.id())).isTrue();
    assertThat(people.standing(john, susan).note()).isEqualTo("old");
    assertThat(people.standing(john, susan).boostsHidden()).isFalse();
    assertThat(imports.undo(john, id)).isFalse();
  }

  @Test
  void anImportCanBeUndoneForADayAndIsForgottenAfterAWeek() {
    long id = upload(Kind.FOLLOWS, "susan\n");
    run(id);
    clock.pass(Import.UNDOABLE);
    assertThat(imports.undo(john, id)).isFalse();
    clock.pass(Import.KEPT);
    queue.age();
    assertThat(imports.find(john, id)).isEmpty();
    while (!queue.steps().isEmpty()) {
      queue.steps().forEach(Runnable::run);
    }
    assertThat(database.count("import_job")).isZero();
    assertThat(follows.isFollowing(john, susan)).isTrue();
  }

  @Test
  void blocksAndMutesGoAndComeBackAsFollowsDo() {
    follows.follow(john, "susan");
    blocks.block(john, "mary");
    Instant blocked = blockedSince(mary);
    clock.pass(Duration.ofDays(1));
    long block = upload(Kind.BLOCKS, true, "susan\n".getBytes(StandardCharsets.UTF_8));
    assertThat(told(block)).containsExactly("1 DO", "@mary REMOVE");
    run(block);
    assertThat(export(Content.BLOCKS)).isEqualTo("susan@skein.example\r\n");
    imports.undo(john, block);
    finish(block);
    assertThat(blockedSince(mary)).isEqualTo(blocked);
    assertThat(follows.isFollowing(john, susan)).isTrue();
    blocks.unblock(john, "mary", Renewal.NOTHING);

    mutes.mute(john, "mary", new MuteTerms(Duration.ofDays(3), false));
    mutes.mute(john, "david", new MuteTerms(Duration.ofDays(3), false));
    List<String> before = rows();
    clock.pass(Duration.ofHours(1));
    long mute =
        upload(
            Kind.MUTES,
            true,
            "Account address,Hide notifications\nsusan,true\nmary,true\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(told(mute)).containsExactly("2 DO", "3 CHANGE", "@david REMOVE");
    run(mute);
    assertThat(export(Content.MUTES))
        .isEqualTo(
            "Account address,Hide notifications\r\n"
                + "susan@skein.example,true\r\n"
                + "mary@skein.example,true\r\n");
    imports.undo(john, mute);
    finish(mute);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void listsAreMadeAndFilledAndGoAgain() {
    long birds = list("Birds");
    lists.add(john, birds, "susan");
    lists.add(john, birds, "mary");
    lists.add(john, list("Canals"), "david");
    String before = export(Content.LISTS);
    assertThat(before)
        .isEqualTo(
            "Birds,susan@skein.example\r\nBirds,mary@skein.example\r\n"
                + "Canals,david@skein.example\r\n");
    assertRefused(Why.HEADER, before);
    String file =
        "birds,susan\nbirds,david\n\"Trees, tall\",susan\nTREES\\, tall,mary\n,mary\n"
            + "x".repeat(101)
            + ",mary\nTrees,john\nbirds,@Susan\n";
    long id = upload(Kind.LISTS, true, file.getBytes(StandardCharsets.UTF_8));
    assertThat(told(id))
        .containsExactly(
            "1 ALREADY",
            "2 DO",
            "3 DO",
            "4 UNKNOWN",
            "5 LIST_NAME",
            "6 LIST_NAME",
            "7 SELF",
            "8 DUPLICATE of 1",
            "@mary REMOVE",
            "@david REMOVE");
    run(id);
    assertThat(export(Content.LISTS))
        .isEqualTo(
            "Birds,susan@skein.example\r\nBirds,david@skein.example\r\n"
                + "\"Trees, tall\",susan@skein.example\r\n");

    imports.undo(john, id);
    finish(id);
    assertThat(export(Content.LISTS)).isEqualTo(before);
    assertThat(lists.of(john)).extracting(PeopleList::name).containsExactly("Birds", "Canals");

    long again = upload(Kind.LISTS, before + "New,susan\n");
    run(again);
    long made = lists.named(john, "New").orElseThrow().id();
    lists.remove(john, made, "susan");
    lists.add(john, made, "susan");
    imports.undo(john, again);
    finish(again);
    assertThat(told(again)).contains("4 LEFT");
    assertThat(lists.of(john)).hasSize(3);
  }

  private long list(String name) {
    return switch (lists.create(john, new ListTerms(name, false))) {
      case ListOutcome.Kept(PeopleList list) -> list.id();
      case ListOutcome.Refused refused -> throw new AssertionError(refused);
    };
  }

  private Instant blockedSince(long blocked) {
    return Instant.ofEpochMilli(
        database.value(
            Long.class,
            "SELECT created_at FROM block WHERE blocker_id = ? AND blocked_id = ?",
            john,
            blocked));
  }
}
