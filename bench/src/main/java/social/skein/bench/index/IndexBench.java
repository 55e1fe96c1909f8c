package social.skein.bench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import social.skein.timeline.index.TimelineIndex;

/** Makes up the datasets of a plan, checks what will be measured, measures it and weighs it. */
public final class IndexBench {
  private final IndexPlan plan;
  private final List<Weight> weights = new ArrayList<>();

  private IndexBench(IndexPlan plan) {
    this.plan = plan;
  }

  /** Runs the plan of that name: quick, default or large. */
  public static IndexResults run(String name)
      throws IOException, InterruptedException, RunnerException {
    return new IndexBench(IndexPlan.of(name)).run();
  }

  private IndexResults run() throws IOException, InterruptedException, RunnerException {
    List<Size> sizes =
        Stream.concat(plan.first().stream(), plan.weighed().stream()).distinct().toList();
    try {
      for (Size size : sizes) {
        prepare(size);
      }
      for (Size size : plan.weighed()) {
        weights.add(Weight.of(size));
      }
      Collection<RunResult> results = new IndexMeasurement(plan).run();
      return new IndexResults(plan, results, weights);
    } finally {
      for (Size size : sizes) {
        Files.deleteIfExists(Homes.file(size));
      }
    }
  }

  private void prepare(Size size) throws IOException {
    Instant begin = Instant.now();
    Dataset data = new DatasetShape(size).draw();
    data.save(Homes.file(size));
    Instant drawn = Instant.now();
    TimelineIndex index = data.index();
    Instant filled = Instant.now();
    PageCheck check = new PageCheck(data, index);
    plan.groups(size).forEach(group -> check.pages(size, group));
    System.out.printf(
        "index of %s: made up in %d s, filled in %d ms, checked in %d s%n",
        size.inWords(),
        Duration.between(begin, drawn).toSeconds(),
        Duration.between(drawn, filled).toMillis(),
        Duration.between(filled, Instant.now()).toSeconds());
  }
}
