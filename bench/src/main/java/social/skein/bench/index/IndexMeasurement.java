package social.skein.bench.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import social.skein.bench.ThreadCpu;

/** Has JMH time everything of a plan, each in a process of its own that loads its dataset. */
record IndexMeasurement(IndexPlan plan) {
  /** Room for the dataset beside the index. */
  static final String HEAP = "-Xmx2g";

  Collection<RunResult> run() throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    for (Size size : plan.first()) {
      results.addAll(run("Pages.first", size, plan.groups(size)));
    }
    for (Size size : plan.deep()) {
      results.addAll(run("Pages.(tenth|fourHundred|middle)", size, plan.ordinary(size)));
      results.addAll(run("Changes.follow", size, plan.ordinary(size)));
      results.addAll(run("Changes.post", size, List.of(Group.FOLLOWING_10)));
    }
    return results;
  }

  private Collection<RunResult> run(String benchmarks, Size size, List<Group> groups)
      throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("\\.index\\." + benchmarks + "$")
                .param("size", size.name())
                .param("group", groups.stream().map(Group::name).toArray(String[]::new))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .threads(1)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(plan.iterations())
                .measurementTime(plan.each())
                .addProfiler(ThreadCpu.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .jvmArgs(
                    HEAP, "-D" + Homes.FOLDER + "=" + Homes.file(size).toAbsolutePath().getParent())
                .build())
        .run();
  }
}
