package social.skein.bench.http;

import java.util.List;

/**
 * How much is measured.
 *
 * @param accounts how many people, planted readers included
 * @param follows how many follows beside the planted readers'
 * @param pairs how often floor and page are compared
 * @param requests how many requests are one side of a comparison
 * @param seconds how long each load lasts
 * @param starts how often each way to start is tried
 * @param heap what the server gets to hold its index, as an option of the JVM
 */
record Plan(
    String name,
    int accounts,
    int follows,
    int posts,
    int pairs,
    int requests,
    int seconds,
    int starts,
    String heap) {

  /** What bin/java.options say. */
  private static final String RECOMMENDED = "-Xmx512m";

  /** Those of a set: quick, default, or large, which has a set of its own for each size. */
  static List<Plan> named(String set) {
    Plan small = new Plan("small", 2_004, 46_500, 200_000, 15, 150, 8, 4, RECOMMENDED);
    return switch (set) {
      case "quick" -> List.of(new Plan("quick", 1_400, 20_000, 20_000, 3, 40, 2, 1, RECOMMENDED));
      case "default" -> List.of(small);
      case "large" ->
          List.of(
              small,
              new Plan("100 k", 100_000, 694_500, 1_000_000, 15, 150, 20, 2, RECOMMENDED),
              new Plan("1 M", 1_000_000, 19_694_500, 20_000_000, 15, 150, 20, 1, "-Xmx1g"));
      default -> throw new IllegalArgumentException("quick, default or large: " + set);
    };
  }

  /** How many of those who follow a thousand log in. */
  int readers() {
    return published() ? 50 : 10;
  }

  /** As part of the name of a file. */
  String key() {
    return name.replace(" ", "");
  }

  boolean published() {
    return !name.equals("quick");
  }
}
