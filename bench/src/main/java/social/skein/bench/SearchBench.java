package social.skein.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import social.skein.search.Search;
import social.skein.search.Search.Viewer;
import social.skein.search.SearchIndex;
import social.skein.search.SearchQuery;

/** How long search takes among a million posts, on both databases, for words common and rare. */
final class SearchBench {
  /** Words that the made-up posts do not have, and every how manieth post has them then. */
  private static final Map<String, String> PLANTED =
      new LinkedHashMap<>(
          Map.of(
              "zebrafinch", "(id >> 22) % 10000 = 7",
              "東京タワー", "(id >> 22) % 100 = 5",
              // 5 % of the older half, and of the newer none
              "bygone",
                  "(id >> 22) % 20 = 3 AND id < (SELECT min(id) / 2 + max(id) / 2 FROM post)"));

  /** What a stranger does not find: a tenth each of direct, for followers and unlisted. */
  private static final List<String> HIDDEN =
      List.of(
          "UPDATE post SET text = text || ' hushed', visibility = 3 WHERE (id >> 22) % 10 = 1",
          "UPDATE post SET text = text || ' veiled', visibility = 2 WHERE (id >> 22) % 10 = 2",
          "UPDATE post SET text = text || ' aside', visibility = 1 WHERE (id >> 22) % 10 = 4");

  private static final List<String> QUERIES =
      List.of(
          "zebrafinch",
          "zebrafinch garden",
          "東京",
          "京",
          "garden",
          "the",
          "the garden",
          "\"on the way home\"",
          "\"garden river\"",
          "\"the on\"",
          "the -on",
          "garden -the",
          "piano bicicleta",
          "#coffee",
          "the before:2026-04-01",
          "from:reader100_01",
          "from:reader100_01 garden",
          "is:reply",
          "bygone",
          "hushed",
          "veiled",
          "aside",
          "the hushed",
          "veiled aside",
          "nothinghasthis");

  private static final int WARM_UP = 5;
  private static final int TIMES = 60;

  private final Store store;
  private final Scale scale;

  private SearchBench(Store store, Scale scale) {
    this.store = store;
    this.scale = scale;
  }

  static void run(Scale scale) throws IOException, SQLException {
    DatabaseBench.removeDatabases();
    System.setProperty(Store.FOLDER, DatabaseBench.FOLDER.toString());
    try (Postgres postgres = Postgres.start(DatabaseBench.FOLDER.resolve("server"))) {
      postgres.create(scale);
      Population population = Population.of(scale);
      for (Store store : Store.values()) {
        new SearchBench(store, scale).run(population);
      }
    } finally {
      DatabaseBench.removeDatabases();
    }
  }

  private void run(Population population) throws SQLException {
    Application.open(store, scale).close();
    Instant begin = Instant.now();
    Loader.load(population, store);
    plant();
    tell("loaded", begin);
    try (Application application = Application.open(store, scale)) {
      index(application);
      tidy();
      System.out.printf("%n%s, %s%n", store.title, scale.inWords());
      System.out.println(
          "| query | found | newest: median, 95 %, most | best: median, 95 %, most |");
      System.out.println("|---|---|---|---|");
      Search search = application.bean(Search.class);
      for (Viewer viewer : List.of(new Viewer(0, null), new Viewer(reader(application), null))) {
        for (String typed : QUERIES) {
          measure(search, typed, viewer);
        }
      }
    }
  }

  private static long reader(Application application) {
    return application.readers(100)[0];
  }

  private void plant() throws SQLException {
    try (Connection connection = connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var planted : PLANTED.entrySet()) {
        statement.execute(
            "UPDATE post SET text = text || ' "
                + planted.getKey()
                + "' WHERE "
                + planted.getValue());
      }
      for (String hiding : HIDDEN) {
        statement.execute(hiding);
      }
      connection.commit();
    }
  }

  private Connection connection() throws SQLException {
    return switch (store) {
      case SQLITE -> DriverManager.getConnection(store.url(scale));
      case POSTGRESQL -> DriverManager.getConnection(store.url(scale), Store.USER, Store.USER);
    };
  }

  /** As the verb reindex does, beside nobody. */
  private void index(Application application) {
    SearchIndex index = application.bean(SearchIndex.class);
    Instant begin = Instant.now();
    index.begin();
    try {
      index.catchUp(_ -> {});
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    tell("indexed, half of the time at rest", begin);
  }

  private void tidy() throws SQLException {
    if (store == Store.POSTGRESQL) {
      // what autovacuum would have done by the time anybody searches
      try (Connection connection = connection();
          var statement = connection.createStatement()) {
        statement.execute("VACUUM ANALYZE");
      }
    }
  }

  private void tell(String what, Instant begin) {
    long millis = Duration.between(begin, Instant.now()).toMillis();
    System.out.printf(Locale.ROOT, "%s: %s, %,d ms%n", store.title, what, millis);
  }

  private static void measure(Search search, String typed, Viewer viewer) {
    SearchQuery query = ((SearchQuery.Asked) SearchQuery.read(typed)).query();
    int found = search.newest(query, viewer, null, 20).items().size();
    System.out.printf(
        Locale.ROOT,
        "| `%s`%s | %d | %s | %s |%n",
        typed,
        viewer.id() == 0 ? "" : " by a member",
        found,
        times(() -> search.newest(query, viewer, null, 20)),
        times(() -> search.best(query, viewer, 20)));
  }

  private static String times(Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    return String.format(
        Locale.ROOT,
        "%.1f, %.1f, %.1f ms",
        millis[TIMES / 2],
        millis[TIMES * 95 / 100],
        millis[TIMES - 1]);
  }
}
