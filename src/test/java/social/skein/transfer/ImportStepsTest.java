package social.skein.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.skein.account.Account;
import social.skein.graph.Follows;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;
import social.skein.transfer.UploadOutcome.Why;

/** How an import goes on, stops and is forgotten; john imports. */
@SkeinTest
@ExtendWith(StepByStep.class)
class ImportStepsTest {
  private final Imports imports;
  private final Steps steps;
  private final ImportRunner runner;
  private final ImportQueue queue;
  private final Follows follows;
  private final Cast cast;
  private final Database database;
  private final SettableClock clock;
  private final Exports exports;
  private Importer importer;
  private long john;
  private long susan;
  private long mary;

  @SuppressWarnings("NullAway.Init") // who imports comes with each test
  ImportStepsTest(
      Imports imports,
      Exports exports,
      Steps steps,
      ImportRunner runner,
      ImportQueue queue,
      Follows follows,
      Cast cast,
      Database database,
      SettableClock clock) {
    this.imports = imports;
    this.exports = exports;
    this.steps = steps;
    this.runner = runner;
    this.queue = queue;
    this.follows = follows;
    this.cast = cast;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void johnHasFiles() {
    List<Account> four = cast.four();
    john = four.get(0).id();
    susan = four.get(1).id();
    mary = four.get(2).id();
    importer = new Importer(john, imports, exports, steps);
  }

  @Test
  void anImportThatIsCutOffGoesOnWhereItWasAndDoesNoLineTwice() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 2 * Steps.AT_ONCE; i++) {
      file.append("nobody").append(i).append('\n');
    }
    file.append("susan\nmary\n");
    long id = importer.upload(Kind.FOLLOWS, file.toString());
    importer.imports().start(john, id);
    assertThat(steps.next(id)).isTrue();
    assertThat(importer.find(id).reached()).isEqualTo(Steps.AT_ONCE);
    // meanwhile mary goes by another way, and somebody comes
    follows.follow(john, "mary");
    cast.signUp("nobody99");
    assertThat(importer.outcome(Kind.MUTES, false, "susan\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new UploadOutcome.Refused(Why.BUSY));
    assertThat(importer.imports().stop(john, id)).isTrue();
    assertThat(steps.next(id)).isFalse();
    assertThat(importer.imports().start(john, id)).isTrue();

    runner.start();
    await(id, State.DONE);

    assertThat(importer.told(id)).contains("100 DO");
    assertThat(importer.imports().counts(importer.find(id)))
        .containsEntry(Fate.DO, 2)
        .containsEntry(Fate.ALREADY, 1)
        .containsEntry(Fate.UNKNOWN, 99);
    assertThat(database.count("notification WHERE actor_id = ?", john)).isEqualTo(3);
  }

  @Test
  void whatAStoppedImportHasNotDoneIsNotSaidToHaveBeenDoneAndUndone() {
    String nobodies = "nobody\n".repeat(Steps.AT_ONCE - 1);
    long id = importer.upload(Kind.FOLLOWS, "susan\n" + nobodies + "mary\n");
    importer.imports().start(john, id);
    assertThat(steps.next(id)).isTrue();
    importer.imports().stop(john, id);
    importer.undo(id);

    assertThat(importer.told(id)).contains("1 UNDONE", (Steps.AT_ONCE + 1) + " SKIPPED");
    assertThat(importer.imports().counts(importer.find(id)))
        .containsEntry(Fate.UNDONE, 1)
        .containsEntry(Fate.SKIPPED, 1)
        .doesNotContainKey(Fate.DO);
    assertThat(database.count("follow")).isZero();
  }

  private void await(long id, State state) {
    for (int i = 0; i < 500; i++) {
      if (importer.find(id).state() == state) {
        return;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError(importer.imports().find(john, id));
  }

  @Test
  void anImportCanBeUndoneForADayAndIsForgottenAfterAWeek() {
    long id = importer.upload(Kind.FOLLOWS, "susan\n");
    importer.run(id);
    clock.pass(Import.UNDOABLE);
    assertThat(importer.imports().undo(john, id)).isFalse();
    clock.pass(Import.KEPT);
    queue.age();
    assertThat(importer.imports().find(john, id)).isEmpty();
    while (!queue.steps().isEmpty()) {
      queue.steps().forEach(Runnable::run);
    }
    assertThat(database.count("import_job")).isZero();
    assertThat(follows.isFollowing(john, susan)).isTrue();
  }
}
