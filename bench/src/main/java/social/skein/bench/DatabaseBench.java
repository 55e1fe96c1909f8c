package social.skein.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Loads databases, checks what will be measured, and measures it. */
final class DatabaseBench {
  static final Path FOLDER = Path.of("target", "databases").toAbsolutePath();

  private final Plan plan;
  private final Postgres postgres;
  private final Circumstances circumstances = new Circumstances();
  private final List<RunResult> results = new ArrayList<>();
  private final List<Built> builds = new ArrayList<>();

  private DatabaseBench(Plan plan, Postgres postgres) {
    this.plan = plan;
    this.postgres = postgres;
  }

  static void run(Plan plan) throws IOException, SQLException, RunnerException {
    removeDatabases();
    System.setProperty(Store.FOLDER, FOLDER.toString());
    try (Postgres postgres = Postgres.start(FOLDER.resolve("server"))) {
      new DatabaseBench(plan, postgres).run();
    } finally {
      removeDatabases();
    }
  }

  private void run() throws IOException, SQLException, RunnerException {
    for (Scale scale : plan.scales()) {
      Population population = Population.of(scale);
      postgres.create(scale);
      for (Store store : Store.values()) {
        try (Application application = loaded(population, store)) {
          circumstances.saw(store, application);
          measure(application, population, store);
        }
      }
    }
    for (Scale scale : plan.built()) {
      try (Application application = loaded(Population.of(scale), Store.SQLITE)) {
        build(application, Store.SQLITE, scale);
      }
    }
    Figures figures = new Figures(results);
    Report report = new Report(plan.name(), plan.published());
    Tables tables = new Tables(plan, figures, builds, circumstances.inWords());
    report.write(results, tables.markdown());
    if (plan.tutorial().contains(Scale.POSTS_200K)) {
      report.draw(new Plots(plan.following(), figures).svgs());
    }
  }

  private Application loaded(Population population, Store store) throws SQLException {
    Instant begin = Instant.now();
    Application.open(store, population.scale).close();
    Loader.load(population, store);
    tell(begin, "loaded", store, population.scale);
    return Application.open(store, population.scale);
  }

  private void measure(Application application, Population population, Store store)
      throws RunnerException {
    Opened.use(application);
    Check check = new Check(application, population);
    var measurement = new Measurement(plan, store, population.scale);
    check(check, Engine.SQL, store);
    results.addAll(measurement.withoutIndex());
    build(application, store, population.scale);
    Opened.use(application.postsById());
    check(check, Engine.INDEX, store);
    results.addAll(measurement.withIndex());
  }

  private void check(Check check, Engine engine, Store store) {
    Instant begin = Instant.now();
    Scale scale = check.population().scale;
    for (int following : plan.following()) {
      check.homes(engine, following);
      if (engine == Engine.SQL && plan.tutorial().contains(scale)) {
        check.tutorial(following, plan.checked());
      }
    }
    tell(begin, "checked by " + engine.title, store, scale);
  }

  private void build(Application application, Store store, Scale scale) {
    Instant begin = Instant.now();
    application.buildIndex();
    builds.add(new Built(store, scale, Duration.between(begin, Instant.now())));
    tell(begin, "indexed", store, scale);
  }

  private static void tell(Instant begin, String done, Store store, Scale scale) {
    long millis = Duration.between(begin, Instant.now()).toMillis();
    System.out.printf("%s %s, %s, in %,d ms%n", store.title, done, scale.inWords(), millis);
  }

  static void removeDatabases() throws IOException {
    if (Files.notExists(FOLDER)) {
      return;
    }
    try (var files = Files.walk(FOLDER)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
