package social.skein.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of the one measuring thread, by call. SQLite works inside that thread;
 * PostgreSQL in a process of its own, which this does not see.
 */
public final class ThreadCpu implements InternalProfiler {
  public static final String LABEL = "cpu";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_PER_MICRO = 1_000;

  private static volatile long thread;
  private static volatile long began;

  /** The measuring thread says that its next iteration begins, with what it set up behind it. */
  public static void begin() {
    thread = Thread.currentThread().threadId();
    began = THREADS.getCurrentThreadCpuTime();
  }

  @Override
  public String getDescription() {
    return "Processor time of the measuring thread";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    if (thread == 0) {
      return List.of(); // it never began: JMH is about to say why
    }
    double micros = (THREADS.getThreadCpuTime(thread) - began) / NANOS_PER_MICRO;
    double byCall = micros / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, byCall, "us/op", AggregationPolicy.AVG));
  }
}
