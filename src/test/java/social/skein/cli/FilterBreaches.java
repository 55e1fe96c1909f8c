package social.skein.cli;

import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;

/** Ways to break what must be true of filters. */
final class FilterBreaches {
  private static final String OWN = "Every filter is somebody's and its change was drawn";
  private static final String WORDS = "Every filter has words within the limits";
  private static final String KNOWN = "Whoever has filters is known by their last change";
  private static final String KEYWORD = "INSERT INTO filter_keyword VALUES (5, 0, 'goose', 1)";

  private FilterBreaches() {}

  static Stream<Breach> all() {
    return Stream.of(
        Breach.of(OWN, "filter 5", filter("7", "5"), KEYWORD),
        Breach.of(OWN, "filter 5", filter(SOMEBODY, "9000000000000000000"), KEYWORD, known()),
        Breach.of(WORDS, "filter 5", filter(SOMEBODY, "5"), known()),
        Breach.of(
            WORDS,
            "filter 5",
            filter(SOMEBODY, "5"),
            known(),
            "INSERT INTO filter_keyword VALUES (5, 0, '" + "x".repeat(101) + "', 1)"),
        Breach.of(KNOWN, "account ", filter(SOMEBODY, "5"), KEYWORD),
        Breach.of(KNOWN, "account ", "UPDATE account SET filters = 5 WHERE id = " + SOMEBODY));
  }

  private static String filter(String owner, String revision) {
    return "INSERT INTO word_filter VALUES (5, "
        + owner
        + ", "
        + revision
        + ", 'Birds', 'hide', 1, NULL)";
  }

  private static String known() {
    return "UPDATE account SET filters = 9000000000000000000 WHERE id = " + SOMEBODY;
  }
}
