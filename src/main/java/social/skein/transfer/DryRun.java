package social.skein.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.graph.Lists;
import social.skein.platform.database.Transactions;

/** Stores the lines of a file with what would come of them, some in each transaction. */
@Component
class DryRun {
  private static final int AT_ONCE = 500;

  private final LineTable lines;
  private final RemovalTable removals;
  private final SituationTable situations;
  private final Works works;
  private final Lists peopleLists;
  private final DateProofs proofs;
  private final Transactions transactions;
  private final Clock clock;

  DryRun(
      LineTable lines,
      RemovalTable removals,
      SituationTable situations,
      Works works,
      Lists peopleLists,
      DateProofs proofs,
      Transactions transactions,
      Clock clock) {
    this.lines = lines;
    this.removals = removals;
    this.situations = situations;
    this.works = works;
    this.peopleLists = peopleLists;
    this.proofs = proofs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Stores all lines, and for a file that replaces what is there who would go; how many. When a
   * line cannot be read nobody goes: it may be theirs.
   */
  int store(long jobId, long accountId, Kind kind, boolean overwrite, List<Entry> entries) {
    ListRoom room = new ListRoom(kind == Kind.LISTS ? peopleLists.of(accountId) : List.of());
    for (int from = 0; from < entries.size(); from += AT_ONCE) {
      int first = from;
      List<Entry> some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
      List<Line> forecast =
          transactions.read(() -> forecast(accountId, kind, first + 1, some, room));
      transactions.run(() -> lines.insert(jobId, forecast));
    }
    return overwrite && entries.stream().noneMatch(Entry::unread)
        ? storeAbsent(jobId, accountId, kind, entries.size())
        : entries.size();
  }

  private List<Line> forecast(
      long accountId, Kind kind, int firstPlace, List<Entry> entries, ListRoom room) {
    List<String> names =
        entries.stream().map(it -> it.wish().username()).filter(Objects::nonNull).toList();
    Map<String, Situation> found =
        kind == Kind.LISTS
            ? situations.withLists(accountId, names, clock.instant())
            : situations.of(accountId, names, clock.instant());
    List<Line> forecast = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      String name = entry.wish().username();
      Situation situation = name == null ? null : found.get(name);
      forecast.add(line(accountId, kind, firstPlace + forecast.size(), entry, situation, room));
    }
    return forecast;
  }

  private Line line(
      long accountId,
      Kind kind,
      int place,
      Entry entry,
      @Nullable Situation situation,
      ListRoom room) {
    Long personId = situation == null ? null : Long.valueOf(situation.personId());
    Wish wish = entry.wish().since(proven(accountId, entry, situation));
    Fate problem = entry.problem();
    Fate fate =
        problem == null
            ? dated(entry, wish, room.in(wish, works.forecast(kind, accountId, wish, situation)))
            : problem;
    return new Line(place, entry.number(), wish, personId, fate, entry.ofLine(), Traces.NONE);
  }

  private @Nullable Instant proven(long accountId, Entry entry, @Nullable Situation situation) {
    Instant since = entry.wish().since();
    return since != null
            && situation != null
            && proofs.prove(accountId, situation.personId(), since, entry.proof())
        ? since
        : null;
  }

  /** A date that does not count is told: it may have been changed by hand in good faith. */
  private static Fate dated(Entry entry, Wish wish, Fate fate) {
    boolean lost = entry.wish().since() != null && wish.since() == null;
    return fate == Fate.DO && lost ? Fate.UNDATED : fate;
  }

  private int storeAbsent(long jobId, long accountId, Kind kind, int stored) {
    int last = stored;
    Line above = null;
    while (true) {
      int place = last + 1;
      Line from = above;
      List<Line> some =
          transactions.write(() -> {
            List<Line> absent = removals.absent(jobId, accountId, kind, from, place, AT_ONCE);
            lines.insert(jobId, absent);
            return absent;
          });
      if (some.isEmpty()) {
        return last;
      }
      last += some.size();
      above = some.getLast();
    }
  }
}
