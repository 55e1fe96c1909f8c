package social.skein.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** The results of a run, by what was measured; of each the median of its iterations. */
record Figures(Collection<RunResult> results) {

  /** Where something was measured; following is 0 where it does not matter. */
  record Place(Store store, Scale scale, int following) {
    Place anybody() {
      return new Place(store, scale, 0);
    }

    Place with(Scale other) {
      return new Place(store, other, following);
    }
  }

  /** Microseconds for one call, by the clock on the wall. */
  double wall(String benchmark, Place place) {
    return median(benchmark, place, iteration -> iteration.getPrimaryResult().getScore());
  }

  /** Microseconds of the calling thread for one call. */
  double cpu(String benchmark, Place place) {
    return median(benchmark, place, iteration -> secondary(iteration, ThreadCpu.LABEL));
  }

  /** Bytes allocated by one call. */
  double allocated(String benchmark, Place place) {
    return median(benchmark, place, iteration -> secondary(iteration, "gc.alloc.rate.norm"));
  }

  private static double secondary(IterationResult iteration, String label) {
    return iteration.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(label))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow()
        .getScore();
  }

  private double median(String benchmark, Place place, ToDoubleFunction<IterationResult> figure) {
    RunResult found =
        results.stream().filter(result -> is(result, benchmark, place)).findFirst().orElseThrow();
    double[] sorted =
        found.getAggregatedResult().getIterationResults().stream()
            .mapToDouble(figure)
            .sorted()
            .toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static boolean is(RunResult result, String benchmark, Place place) {
    var params = result.getParams();
    String following = params.getParam("following");
    return params.getBenchmark().endsWith("." + benchmark)
        && place.store().name().equals(params.getParam("store"))
        && place.scale().name().equals(params.getParam("scale"))
        && (following == null ? 0 : Integer.parseInt(following)) == place.following();
  }

  /** Three digits that matter. */
  static String rounded(double value) {
    BigDecimal three = BigDecimal.valueOf(value).round(new MathContext(3));
    return three.scale() < 0 ? three.setScale(0).toString() : three.toString();
  }
}
