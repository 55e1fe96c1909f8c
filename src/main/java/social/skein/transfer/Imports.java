package social.skein.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.platform.text.PlainText;
import social.skein.transfer.UploadOutcome.Why;

/** Files that people import: uploaded, looked at, run, stopped and undone. */
@Service
public class Imports {
  /** The most bytes a file has. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** The most lines a file has. */
  public static final int MOST_LINES = 50_000;

  /** How long a file may take to be stored; what takes longer has been cut off. */
  static final Duration STORING = Duration.ofMinutes(10);

  private static final int NEWEST = 10;
  private static final int LONGEST_NAME = 100;
  private static final Set<State> BUSY = EnumSet.of(State.READING, State.RUNNING, State.UNDOING);
  private static final Set<State> UNDONE = EnumSet.of(State.UNDOING, State.UNDONE);

  private final JobTable jobs;
  private final LineTable lines;
  private final DryRun dryRun;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  /** One file is in memory at a time; whoever uploads another waits for it. */
  private final Semaphore reading = new Semaphore(1, true);

  Imports(
      JobTable jobs,
      LineTable lines,
      DryRun dryRun,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.jobs = jobs;
    this.lines = lines;
    this.dryRun = dryRun;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reads a file and stores what it would do, and does nothing of it. It takes the place of one
   * that was looked at and not begun.
   *
   * @param here the host that people of this server are addressed by
   */
  public UploadOutcome upload(
      long accountId, Kind kind, boolean overwrite, String fileName, String here, InputStream file)
      throws IOException {
    reading.acquireUninterruptibly();
    try {
      byte[] bytes = file.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return new UploadOutcome.Refused(Why.TOO_LARGE);
      }
      return switch (ImportFile.read(bytes, kind, here)) {
        case FileOutcome.Refused(Why why) -> new UploadOutcome.Refused(why);
        case FileOutcome.Read(List<Entry> entries) ->
            store(accountId, kind, overwrite, fileName, entries);
      };
    } finally {
      reading.release();
    }
  }

  private UploadOutcome store(
      long accountId, Kind kind, boolean overwrite, String fileName, List<Entry> entries) {
    String name = PlainText.first(LONGEST_NAME, PlainText.lineOf(fileName));
    Optional<Begun> begun = transactions.write(() -> begin(accountId, kind, overwrite, name));
    if (begun.isEmpty()) {
      return new UploadOutcome.Refused(Why.BUSY);
    }
    long id = begun.get().id();
    int stored = dryRun.store(id, accountId, kind, overwrite, entries);
    transactions.run(() -> {
      ids.hold();
      jobs.holds(id, stored);
      jobs.enter(id, State.READY, clock.instant());
    });
    return new UploadOutcome.Stored(id, begun.get().replaces());
  }

  /** An import that is being stored, and whether another that waited made room for it. */
  private record Begun(long id, boolean replaces) {}

  private Optional<Begun> begin(long accountId, Kind kind, boolean overwrite, String fileName) {
    long id = ids.next();
    for (Import other : jobs.of(accountId, BUSY)) {
      if (other.state() != State.READING
          || other.changedAt().plus(STORING).isAfter(clock.instant())) {
        return Optional.empty();
      }
      jobs.enter(other.id(), State.GONE, clock.instant());
    }
    List<Import> waiting = jobs.of(accountId, EnumSet.of(State.READY));
    waiting.forEach(other -> jobs.enter(other.id(), State.GONE, clock.instant()));
    jobs.insert(id, accountId, kind, overwrite, fileName, clock.instant());
    events.publishEvent(new WorkToDo());
    return Optional.of(new Begun(id, !waiting.isEmpty()));
  }

  /** There is something for the {@link ImportRunner}. */
  record WorkToDo() {}

  /** Somebody's newest imports. */
  public List<Import> newest(long accountId) {
    return transactions.read(() -> jobs.newest(accountId, NEWEST));
  }

  /** An import, when it is theirs. */
  public Optional<Import> find(long accountId, long id) {
    return transactions.read(() -> jobs.find(accountId, id));
  }

  /** How many lines come to what; of one that was stopped, those that are done. */
  public Map<Fate, Integer> counts(Import of) {
    int upTo = of.state() == State.STOPPED ? of.reached() : of.entries();
    return transactions.read(() -> lines.counts(of.id(), upTo));
  }

  /** The first line that could not be read, where that is why nobody is removed by an import. */
  public Optional<Integer> sparing(Import of) {
    return of.overwrite() ? transactions.read(() -> lines.firstUnread(of.id())) : Optional.empty();
  }

  /** Whether an import can be undone now. */
  public boolean isUndoable(Import it) {
    return it.undoable(clock.instant());
  }

  /** A page of its lines, or of those that come to that. */
  public Slice<ImportLine> lines(Import of, @Nullable Fate fate, Keyset<Long> page) {
    List<Line> found = transactions.read(() -> lines.page(of.id(), fate, page));
    return page.slice(found, line -> Integer.toString(line.place()))
        .map(line ->
            new ImportLine(
                line.number(),
                line.wish().address(),
                line.wish().list(),
                line.fate(),
                line.ofLine(),
                line.wish().since(),
                line.place() <= of.reached() || UNDONE.contains(of.state())));
  }

  /** Begins an import that has been looked at, or goes on with one that was stopped. */
  public boolean start(long accountId, long id) {
    return enter(accountId, id, EnumSet.of(State.READY, State.STOPPED), State.RUNNING);
  }

  /** Stops an import; what it has done stays. */
  public boolean stop(long accountId, long id) {
    return enter(accountId, id, EnumSet.of(State.RUNNING), State.STOPPED);
  }

  /** Begins to take back what an import did and nobody has changed since. */
  public boolean undo(long accountId, long id) {
    return transactions.write(() -> {
      ids.hold();
      Optional<Import> job = jobs.find(accountId, id).filter(this::isUndoable);
      job.ifPresent(it -> lines.skip(id, it.reached()));
      return job.isPresent()
          && enter(accountId, id, EnumSet.of(State.DONE, State.STOPPED), State.UNDOING);
    });
  }

  /** Has an import forgotten that is not under way, with all its lines; what it did stays. */
  public boolean forget(long accountId, long id) {
    return enter(
        accountId,
        id,
        EnumSet.of(State.READY, State.STOPPED, State.DONE, State.UNDONE),
        State.GONE);
  }

  /** False when it is not theirs, in another state, or another of theirs is under way. */
  private boolean enter(long accountId, long id, Set<State> from, State to) {
    return transactions.write(() -> {
      ids.hold();
      boolean may =
          jobs.find(accountId, id).filter(it -> from.contains(it.state())).isPresent()
              && (!BUSY.contains(to) || jobs.of(accountId, BUSY).isEmpty());
      if (may) {
        jobs.enter(id, to, clock.instant());
        events.publishEvent(new WorkToDo());
      }
      return may;
    });
  }
}
