package social.skein.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** The results of a run, by what was measured; of each the median of its iterations. */
public record Figures(Collection<RunResult> results) {
  private static final MathContext THREE_DIGITS = new MathContext(3);

  /**
   * Microseconds for one call, by the clock on the wall.
   *
   * @param where the parameters that matter, as JMH knows them
   */
  public double wall(String benchmark, Map<String, String> where) {
    return median(benchmark, where, iteration -> iteration.getPrimaryResult().getScore());
  }

  /** Microseconds of the calling thread for one call. */
  public double cpu(String benchmark, Map<String, String> where) {
    return median(benchmark, where, iteration -> secondary(iteration, ThreadCpu.LABEL));
  }

  /** Bytes allocated by one call. */
  public double allocated(String benchmark, Map<String, String> where) {
    return median(benchmark, where, iteration -> secondary(iteration, "gc.alloc.rate.norm"));
  }

  private static double secondary(IterationResult iteration, String label) {
    return iteration.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(label))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow()
        .getScore();
  }

  private double median(
      String benchmark, Map<String, String> where, ToDoubleFunction<IterationResult> figure) {
    double[] sorted =
        results.stream()
            .filter(result -> is(result.getParams(), benchmark, where))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + benchmark + " at " + where))
            .getAggregatedResult()
            .getIterationResults()
            .stream()
            .mapToDouble(figure)
            .sorted()
            .toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static boolean is(BenchmarkParams params, String benchmark, Map<String, String> where) {
    return params.getBenchmark().endsWith("." + benchmark)
        && where.entrySet().stream()
            .allMatch(entry -> entry.getValue().equals(params.getParam(entry.getKey())));
  }

  /** Three digits that matter. */
  public static String rounded(double value) {
    BigDecimal three = BigDecimal.valueOf(value).round(THREE_DIGITS);
    return three.scale() < 0 ? three.setScale(0).toString() : three.toString();
  }
}
