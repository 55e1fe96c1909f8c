package social.skein.bench;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What one run measures with databases, and how long.
 *
 * @param built the scales at which only the building of an index is measured, on SQLite
 * @param tutorial the scales at which the tutorial's query is measured, as it takes seconds
 * @param iterations how many spans of our calls count, each so long
 * @param shots how often the tutorial's query is asked of each; when more than once, then once more
 *     before, which does not count
 * @param checked how many readers of each group the tutorial's query is first checked for; none
 *     where it takes a minute
 */
record Plan(
    String name,
    List<Scale> scales,
    List<Scale> built,
    List<Scale> tutorial,
    List<Integer> following,
    int iterations,
    TimeValue each,
    int shots,
    int checked) {

  private static final List<Integer> EVERY_FOLLOWING = List.of(10, 100, 1_000, 5_000);

  private static final Plan QUICK =
      new Plan(
          "quick",
          List.of(Scale.TINY),
          List.of(),
          List.of(Scale.TINY),
          List.of(100),
          1,
          TimeValue.milliseconds(100),
          1,
          1);

  private static final Plan DEFAULT =
      new Plan(
          "default",
          List.of(Scale.POSTS_200K, Scale.POSTS_2M),
          List.of(),
          List.of(Scale.POSTS_200K),
          EVERY_FOLLOWING,
          5,
          TimeValue.milliseconds(300),
          2,
          1);

  private static final Plan LARGE =
      new Plan(
          "large",
          List.of(Scale.ACCOUNTS_100K),
          List.of(Scale.ACCOUNTS_1M),
          List.of(Scale.ACCOUNTS_100K),
          EVERY_FOLLOWING,
          5,
          TimeValue.milliseconds(500),
          1,
          0);

  /** The runs that a word on the command line asks for. */
  static List<Plan> named(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "quick" -> List.of(QUICK);
      case "default" -> List.of(DEFAULT);
      case "large" -> List.of(DEFAULT, LARGE);
      default -> throw new IllegalArgumentException("quick, default or large, not " + word);
    };
  }

  boolean published() {
    return this != QUICK;
  }
}
