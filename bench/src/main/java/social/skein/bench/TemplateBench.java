package social.skein.bench;

import static social.skein.bench.Figures.rounded;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import social.skein.cli.seed.PlantedReaders;

/** How long the template of home takes. */
final class TemplateBench {
  private static final int WARM_UP = 4;
  private static final double MICROS = 1_000;
  private static final double KILO = 1_000;

  private final Plan plan;
  private final Circumstances circumstances = new Circumstances();
  private final Map<Integer, Integer> bytes = new LinkedHashMap<>();

  private TemplateBench(Plan plan) {
    this.plan = plan;
  }

  static void run(Plan plan) throws Exception {
    DatabaseBench.removeDatabases();
    System.setProperty(Store.FOLDER, DatabaseBench.FOLDER.toString());
    try {
      new TemplateBench(plan).run();
    } finally {
      DatabaseBench.removeDatabases();
    }
  }

  private void run() throws Exception {
    Scale scale = plan.scales().getFirst();
    load(scale);
    try (WebApplication application = WebApplication.open(Store.SQLITE, scale)) {
      for (int following : plan.following()) {
        Rendering home = application.home(reader(scale, following));
        bytes.put(following, home.made().getContentLength());
        Template.Shown.use(following, home);
      }
      Collection<RunResult> results = measured();
      new Report("template", plan.published()).write(results, markdown(new Figures(results)));
    }
  }

  private static void load(Scale scale) throws SQLException {
    Application.open(Store.SQLITE, scale).close();
    Loader.load(Population.of(scale), Store.SQLITE);
  }

  private static String reader(Scale scale, int following) {
    PlantedReaders planted =
        PlantedReaders.among(scale.accounts).stream()
            .filter(group -> group.following() == following)
            .findFirst()
            .orElseThrow();
    return planted.username(planted.firstAccount());
  }

  private Collection<RunResult> measured() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("\\.bench\\.Template\\.home$")
                .param(
                    "following",
                    plan.following().stream().map(String::valueOf).toArray(String[]::new))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(0)
                .threads(1)
                .warmupIterations(WARM_UP)
                .warmupTime(plan.each())
                .measurementIterations(plan.iterations())
                .measurementTime(plan.each())
                .addProfiler(ThreadCpu.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build())
        .run();
  }

  private String markdown(Figures figures) {
    Table table =
        new Table(List.of("a page of home, following", "HTML, B", "CPU, ms", "allocation, kB"));
    bytes.forEach((following, length) -> {
      Map<String, String> where = Map.of("following", following.toString());
      table.row(
          List.of(
              "%,d".formatted(following),
              "%,d".formatted(length),
              rounded(figures.cpu("Template.home", where) / MICROS),
              rounded(figures.allocated("Template.home", where) / KILO)));
    });
    return circumstances.inWords() + "\n\n" + table.markdown();
  }
}
