package social.skein.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.work.Stint;
import social.skein.transfer.Work.Result;

/**
 * Does a few lines of an import, or takes them back, in one transaction, which also notes what came
 * of them and how far it is: whatever cuts it off, no line is done twice or half.
 */
@Component
class Steps {
  /** How many lines at once, at most, if there is time for so many. */
  static final int AT_ONCE = 50;

  private final JobTable jobs;
  private final LineTable lines;
  private final SituationTable situations;
  private final Works works;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  Steps(
      JobTable jobs,
      LineTable lines,
      SituationTable situations,
      Works works,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.jobs = jobs;
    this.lines = lines;
    this.situations = situations;
    this.works = works;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** The next step of an import; whether there is another. */
  boolean next(long jobId) {
    return transactions.write(() -> {
      ids.hold();
      Import job = jobs.byId(jobId).orElse(null);
      return job != null
          && switch (job.state()) {
            case RUNNING -> run(job);
            case UNDOING -> undo(job);
            case READING, READY, STOPPED, DONE, UNDONE, GONE -> false;
          };
    });
  }

  private boolean run(Import job) {
    List<Line> some = lines.above(job.id(), job.reached(), AT_ONCE);
    Stint stint = Stint.begin();
    List<Line> open = some.stream().filter(line -> line.fate().open()).toList();
    Map<String, Situation> before = situations(job, open);
    Work work = works.of(job.kind());
    List<Line> came = new ArrayList<>();
    for (Line line : open) {
      came.add(came(job, line, before.get(line.wish().username())));
      if (stint.isOver()) {
        break;
      }
    }
    Map<String, Situation> after = situations(job, came);
    lines.update(
        job.id(),
        came.stream().map(it -> made(work, it, after.get(it.wish().username()))).toList());
    int reached = some.isEmpty() ? job.entries() : last(some, open, came);
    jobs.reach(job.id(), reached);
    return goesOn(job, reached < job.entries(), State.DONE);
  }

  /** The place of the last line that is dealt with: those without a deed go with the one before. */
  private static int last(List<Line> some, List<Line> worked, List<Line> came) {
    return came.size() == worked.size() ? some.getLast().place() : came.getLast().place();
  }

  /** The situation may be another one than when the file was uploaded. */
  private Line came(Import job, Line line, @Nullable Situation now) {
    Fate fate =
        line.fate().ends() && now != null
            ? line.fate()
            : line.still(works.forecast(job.kind(), job.accountId(), line.wish(), now));
    if (!fate.effective()) {
      return line.came(fate, Traces.NONE, null);
    }
    Result result = works.perform(job.kind(), job.accountId(), line.wish(), now, fate);
    return line.came(result.fate(), result.traces(), now == null ? null : now.personId());
  }

  private static Line made(Work work, Line line, @Nullable Situation after) {
    return after == null || !line.fate().effective() || line.fate().ends()
        ? line
        : line.came(line.fate(), line.traces().made(work.made(after)), null);
  }

  private Map<String, Situation> situations(Import job, List<Line> some) {
    List<String> names =
        some.stream().map(line -> line.wish().username()).filter(Objects::nonNull).toList();
    return job.kind() == Kind.LISTS
        ? situations.withLists(job.accountId(), names, clock.instant())
        : situations.of(job.accountId(), names, clock.instant());
  }

  private boolean goesOn(Import job, boolean more, State end) {
    if (!more) {
      jobs.enter(job.id(), end, clock.instant());
    }
    return more;
  }

  private boolean undo(Import job) {
    List<Line> some = lines.upTo(job.id(), job.reached(), AT_ONCE);
    Stint stint = Stint.begin();
    List<Line> done = some.stream().filter(line -> line.fate().effective()).toList();
    Map<String, Situation> now = situations(job, done);
    List<Line> came = new ArrayList<>();
    for (Line line : done) {
      Situation person = now.get(line.wish().username());
      Fate fate = works.undo(job.kind(), job.accountId(), line, person);
      came.add(line.came(fate, Traces.NONE, null));
      if (stint.isOver()) {
        break;
      }
    }
    lines.update(job.id(), came);
    int reached = some.isEmpty() ? 0 : last(some, done, came) - 1;
    jobs.reach(job.id(), reached);
    return goesOn(job, reached > 0, State.UNDONE);
  }
}
