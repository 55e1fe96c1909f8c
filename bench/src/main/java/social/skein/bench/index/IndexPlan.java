package social.skein.bench.index;

import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What a run measures of the index.
 *
 * @param name the run's name
 * @param first the sizes at which the first page is measured, for every group
 * @param deep the sizes at which older pages and changes are measured as well
 * @param weighed the sizes whose memory is measured
 * @param axes along which growth is fitted; some of their sizes an earlier plan may have measured
 * @param groups who is measured
 * @param iterations how many spans count, each so long
 */
record IndexPlan(
    String name,
    List<Size> first,
    List<Size> deep,
    List<Size> weighed,
    List<Axis> axes,
    List<Group> groups,
    int iterations,
    TimeValue each) {

  private static final IndexPlan QUICK =
      new IndexPlan(
          "quick",
          List.of(Size.TINY),
          List.of(),
          List.of(Size.TINY),
          List.of(),
          List.of(Group.FOLLOWING_100),
          1,
          TimeValue.milliseconds(100));

  private static final IndexPlan DEFAULT =
      new IndexPlan(
          "default",
          List.of(Size.ACCOUNTS_10K, Size.POSTS_200K, Size.POSTS_2M, Size.POSTS_20M),
          List.of(Size.POSTS_2M),
          List.of(Size.SMALL, Size.MIDDLE, Size.POSTS_20M),
          List.of(
              new Axis(
                  "in posts, 200,000 to 20,000,000 by 100,000 people",
                  List.of(Size.POSTS_200K, Size.POSTS_2M, Size.POSTS_20M),
                  size -> size.posts),
              new Axis(
                  "in people, 10,000 to 100,000 with 20 posts each",
                  List.of(Size.ACCOUNTS_10K, Size.POSTS_2M),
                  size -> size.accounts)),
          List.of(Group.values()),
          5,
          TimeValue.milliseconds(300));

  private static final IndexPlan LARGE =
      new IndexPlan(
          "large",
          List.of(Size.ACCOUNTS_1M),
          List.of(Size.ACCOUNTS_1M),
          List.of(Size.ACCOUNTS_1M),
          List.of(
              new Axis(
                  "in people, 10,000 to 1,000,000 with 20 posts each",
                  List.of(Size.ACCOUNTS_10K, Size.POSTS_2M, Size.ACCOUNTS_1M),
                  size -> size.accounts)),
          List.of(Group.values()),
          5,
          TimeValue.milliseconds(300));

  static IndexPlan of(String name) {
    return switch (name) {
      case "quick" -> QUICK;
      case "default" -> DEFAULT;
      case "large" -> LARGE;
      default -> throw new IllegalArgumentException("quick, default or large, not " + name);
    };
  }

  /** Whether it is a smoke run, whose figures mean nothing. */
  boolean isShort() {
    return this == QUICK;
  }

  List<Group> groups(Size size) {
    return Group.existing(size).stream().filter(groups::contains).toList();
  }

  List<Group> ordinary(Size size) {
    return groups(size).stream().filter(Group.ORDINARY::contains).toList();
  }
}
