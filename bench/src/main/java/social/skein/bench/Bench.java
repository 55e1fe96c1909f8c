package social.skein.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.skein.bench.index.IndexBench;
import social.skein.bench.index.IndexResults;

/**
 * Measures what happens inside one process: the index by itself, homes from databases, and the
 * template. Its arguments are quick, default or large, and which part, if not all: index, database,
 * template, or search, which is measured only when it is asked for.
 */
final class Bench {
  private Bench() {}

  static void main(String[] words) throws Exception {
    List<Plan> plans = Plan.named(words.length < 1 ? "default" : words[0]);
    String part = words.length < 2 ? "all" : words[1];
    if (part.equals("search")) {
      SearchBench.run(plans.getFirst().name().equals("quick") ? Scale.TINY : Scale.POSTS_1M);
      return;
    }
    boolean all = part.equals("all");
    if (all || part.equals("index")) {
      index(plans);
    }
    if (all || part.equals("database")) {
      for (Plan plan : plans) {
        DatabaseBench.run(plan);
      }
    }
    if (all || part.equals("template")) {
      TemplateBench.run(plans.getFirst());
    }
  }

  private static void index(List<Plan> plans) throws Exception {
    String circumstances = new Circumstances().inWords();
    @Nullable IndexResults earlier = null;
    for (Plan plan : plans) {
      IndexResults results = IndexBench.run(plan.name());
      earlier = earlier == null ? results : results.after(earlier);
      Report report = new Report("index-" + plan.name(), plan.published());
      report.write(results.times(), circumstances + "\n\n" + earlier.markdown());
      report.draw(earlier.plots());
    }
  }
}
