package social.skein.bench.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import social.skein.bench.Figures;

/** What the run of a plan has found. */
public record IndexResults(IndexPlan plan, Collection<RunResult> times, List<Weight> weights) {

  /** With what an earlier plan's run has found at its sizes. */
  public IndexResults after(IndexResults earlier) {
    List<RunResult> all = Stream.concat(earlier.times.stream(), times.stream()).toList();
    return new IndexResults(plan, all, weights);
  }

  /** The tables. */
  public String markdown() {
    return new IndexTables(plan, new Figures(times), weights).markdown();
  }

  /** The plots by the names of their files, if everything that they show was measured. */
  public Map<String, String> plots() {
    return plan.isShort() ? Map.of() : new IndexPlots(new Figures(times)).svgs();
  }
}
