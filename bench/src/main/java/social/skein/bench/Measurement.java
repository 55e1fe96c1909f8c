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
 * Has JMH time what one application answers, in this process: what is measured takes long enough
 * for it to matter little what else the process did before.
 */
record Measurement(Plan plan, Store store, Scale scale) {
  private static final int WARM_UP = 2;

  /** What does not depend on the index, and what homes cost without it. */
  Collection<RunResult> withoutIndex() throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    results.addAll(run(steady(Engine.SQL), "Floor.primaryKey"));
    results.addAll(run(perReader(steady(Engine.SQL)), "Ours.(door|statement)"));
    if (plan.tutorial().contains(scale)) {
      results.addAll(run(perReader(shots()), "TutorialForm.(page|count)"));
    }
    return results;
  }

  /** What homes cost with the index. */
  Collection<RunResult> withIndex() throws RunnerException {
    return run(perReader(steady(Engine.INDEX)), "Ours.(door|postsById)");
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options, String benchmarks)
      throws RunnerException {
    return new Runner(options.include("\\.bench\\." + benchmarks + "$").build()).run();
  }

  private ChainedOptionsBuilder perReader(ChainedOptionsBuilder options) {
    return options.param(
        "following", plan.following().stream().map(String::valueOf).toArray(String[]::new));
  }

  private ChainedOptionsBuilder steady(Engine engine) {
    return common(engine)
        .mode(Mode.AverageTime)
        .addProfiler(GCProfiler.class)
        .warmupIterations(WARM_UP)
        .warmupTime(plan.each())
        .measurementIterations(plan.iterations())
        .measurementTime(plan.each());
  }

  private ChainedOptionsBuilder shots() {
    return common(Engine.SQL)
        .mode(Mode.SingleShotTime)
        .warmupIterations(plan.shots() > 1 ? 1 : 0)
        .measurementIterations(plan.shots());
  }

  private ChainedOptionsBuilder common(Engine engine) {
    return new OptionsBuilder()
        .param("store", store.name())
        .param("scale", scale.name())
        .param("engine", engine.name())
        .forks(0)
        .threads(1)
        .timeUnit(TimeUnit.MICROSECONDS)
        .addProfiler(ThreadCpu.class)
        .shouldFailOnError(true);
  }
}
