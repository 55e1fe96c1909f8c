package social.skein.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Loads, checks, measures and reports; its one argument is quick, default or large. */
final class Bench {
  private static final Path FOLDER = Path.of("target", "databases").toAbsolutePath();

  private final Plan plan;
  private final Postgres postgres;
  private final Circumstances circumstances = new Circumstances();

  private Bench(Plan plan, Postgres postgres) {
    this.plan = plan;
    this.postgres = postgres;
  }

  static void main(String[] words) throws Exception {
    for (Plan plan : Plan.named(words.length == 0 ? "default" : words[0])) {
      removeDatabases();
      System.setProperty(Store.FOLDER, FOLDER.toString());
      try (Postgres postgres = Postgres.start(FOLDER.resolve("server"))) {
        new Bench(plan, postgres).run();
      } finally {
        removeDatabases();
      }
    }
  }

  private void run() throws IOException, SQLException, RunnerException {
    for (Scale scale : plan.scales()) {
      Population population = Population.of(scale);
      for (Store store : Store.values()) {
        prepare(population, store);
        check(population, store);
      }
    }
    var results = new Measurement(plan).run();
    String tables = new Tables(plan, new Figures(results), circumstances.inWords()).markdown();
    new Report(plan).write(results, tables);
    System.out.println(tables);
  }

  private void prepare(Population population, Store store) throws SQLException {
    if (store == Store.POSTGRESQL) {
      postgres.create(population.scale);
    }
    Application.open(store, population.scale).close();
    Instant begin = Instant.now();
    Loader.load(population, store);
    tell(begin, "loaded", population, store);
  }

  private void check(Population population, Store store) {
    Instant begin = Instant.now();
    try (Application application = Application.open(store, population.scale)) {
      circumstances.saw(store, application);
      Check check = new Check(application, population, plan.checked());
      Plan.EVERY_FOLLOWING.forEach(check::homes);
    }
    tell(begin, "checked", population, store);
  }

  private static void tell(Instant begin, String done, Population population, Store store) {
    long seconds = Duration.between(begin, Instant.now()).toSeconds();
    System.out.printf(
        "%s %s with %,d posts in %d s%n", store.title, done, population.scale.posts, seconds);
  }

  private static void removeDatabases() throws IOException {
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
