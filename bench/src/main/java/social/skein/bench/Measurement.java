package social.skein.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Has JMH time everything of a plan: ours each in a process of its own, the tutorial's query in
 * this one, for it runs in the database for so long that what else this process did matters little.
 */
record Measurement(Plan plan) {
  private static final int WARM_UP = 3;

  Collection<RunResult> run() throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    results.addAll(new Runner(steady().include(named(Floor.class)).build()).run());
    results.addAll(new Runner(perReader(steady()).include(named(Ours.class)).build()).run());
    results.addAll(new Runner(perReader(shots()).include(named(TutorialForm.class)).build()).run());
    return results;
  }

  private static String named(Class<?> benchmarks) {
    return "\\." + benchmarks.getSimpleName() + "\\.";
  }

  private ChainedOptionsBuilder perReader(ChainedOptionsBuilder options) {
    return options.param(
        "following", plan.following().stream().map(String::valueOf).toArray(String[]::new));
  }

  private ChainedOptionsBuilder steady() {
    return common()
        .mode(Mode.AverageTime)
        .forks(1)
        .addProfiler(GCProfiler.class)
        .warmupIterations(WARM_UP)
        .warmupTime(plan.each())
        .measurementIterations(plan.iterations())
        .measurementTime(plan.each());
  }

  private ChainedOptionsBuilder shots() {
    return common()
        .mode(Mode.SingleShotTime)
        .forks(0)
        .warmupIterations(plan.shots() > 1 ? 1 : 0)
        .measurementIterations(plan.shots());
  }

  private ChainedOptionsBuilder common() {
    return new OptionsBuilder()
        .param("scale", plan.scales().stream().map(Scale::name).toArray(String[]::new))
        .threads(1)
        .timeUnit(TimeUnit.MICROSECONDS)
        .addProfiler(ThreadCpu.class)
        .shouldFailOnError(true)
        .jvmArgs(
            "--enable-native-access=ALL-UNNAMED", "-Xmx1g", given(Store.FOLDER), given(Store.PORT));
  }

  private static String given(String key) {
    return "-D" + key + "=" + System.getProperty(key);
  }
}
