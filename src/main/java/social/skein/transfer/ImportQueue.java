package social.skein.transfer;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** What there is to do for imports: to run, to undo, and to forget what is old. */
@Component
class ImportQueue {
  /** How long a dry run waits for somebody to begin with it. */
  static final Duration WAITS = Duration.ofDays(1);

  private static final int DELETED_AT_ONCE = 2_000;

  private final JobTable jobs;
  private final LineTable lines;
  private final Steps steps;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  ImportQueue(
      JobTable jobs,
      LineTable lines,
      Steps steps,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.jobs = jobs;
    this.lines = lines;
    this.steps = steps;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** One step of each import that is under way, and of each that is being forgotten. */
  List<Runnable> steps() {
    return transactions.read(() -> jobs.in(State.RUNNING, State.UNDOING, State.GONE)).stream()
        .<Runnable>map(
            job -> job.state() == State.GONE ? () -> forget(job.id()) : () -> steps.next(job.id()))
        .toList();
  }

  private void forget(long jobId) {
    transactions.run(() -> {
      ids.hold();
      if (!lines.deleteSome(jobId, DELETED_AT_ONCE)) {
        jobs.delete(jobId);
      }
    });
  }

  /** Marks what is old, for the next turn to forget. */
  @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
  void age() {
    transactions.run(() -> {
      ids.hold();
      var now = clock.instant();
      Stream.of(
              jobs.before(now.minus(Imports.STORING), EnumSet.of(State.READING)),
              jobs.before(now.minus(WAITS), EnumSet.of(State.READY)),
              jobs.before(
                  now.minus(Import.KEPT), EnumSet.of(State.STOPPED, State.DONE, State.UNDONE)))
          .flatMap(List::stream)
          .forEach(job -> jobs.enter(job.id(), State.GONE, now));
    });
  }
}
