package social.skein.bench;

import java.util.Arrays;
import java.util.List;
import social.skein.platform.paging.Slice;
import social.skein.timeline.TimelineEntry;

/**
 * Says, before anything is timed, that the door with either engine, the statement behind it, the
 * tutorial's query and a look at every single post give the same homes.
 */
record Check(Application application, Population population) {

  void homes(Engine engine, int following) {
    for (int reader : population.readers(following)) {
      home(engine, reader);
    }
  }

  private void home(Engine engine, int reader) {
    long viewer = population.accountId(reader);
    long[] all = population.home(reader);
    Slice<TimelineEntry> first = application.home(viewer);
    same("the first page", viewer, page(all, 0), ids(first));
    List<Query> statements = application.homeQueries(viewer);
    if (statements.size() != engine.statements) {
      throw new IllegalStateException("a page of home takes " + statements);
    }
    if (engine == Engine.SQL) {
      long[] fetched = Arrays.copyOf(all, Math.min(all.length, Application.PAGE + 1));
      same("the statement", viewer, fetched, statements.getLast().ids(application.pool));
    }
    if (all.length > Application.PAGE) {
      Slice<TimelineEntry> second = application.home(viewer, all[Application.PAGE - 1]);
      same("the second page", viewer, page(all, 1), ids(second));
    }
  }

  /** For so many readers of a group: it takes seconds for each. */
  void tutorial(int following, int readers) {
    Arrays.stream(population.readers(following)).limit(readers).forEach(this::tutorial);
  }

  private void tutorial(int reader) {
    long viewer = population.accountId(reader);
    long[] all = population.home(reader);
    Query page = Tutorial.page(viewer, Application.PAGE);
    same("the tutorial's page", viewer, page(all, 0), page.ids(application.pool));
    long[] count = Tutorial.count(viewer).ids(application.pool);
    same("the tutorial's count", viewer, new long[] {all.length}, count);
  }

  private static long[] page(long[] all, int nth) {
    int from = Math.min(all.length, nth * Application.PAGE);
    return Arrays.copyOfRange(all, from, Math.min(all.length, from + Application.PAGE));
  }

  private static long[] ids(Slice<TimelineEntry> page) {
    return page.items().stream().mapToLong(TimelineEntry::id).toArray();
  }

  private static void same(String what, long viewer, long[] expected, long[] actual) {
    if (!Arrays.equals(expected, actual)) {
      throw new IllegalStateException(
          "%s of %d: expected %s, got %s"
              .formatted(what, viewer, Arrays.toString(expected), Arrays.toString(actual)));
    }
  }
}
