package social.skein.cli;

import static social.skein.cli.Breach.ANOTHER;
import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;

/** Ways to break what must be true of lists of people. */
final class ListBreaches {
  private static final String LISTS = "Every list is somebody's, and its id has been drawn";
  private static final String NAMES = "Every list has a name of its owner's own";
  private static final String PEOPLE = "On a list are others, who exist";
  private static final String COUNTED =
      " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) SELECT ";

  private ListBreaches() {}

  static Stream<Breach> all() {
    return Stream.of(
        Breach.of(LISTS, "list 5", list("7", "Geese", "geese")),
        Breach.of(
            LISTS,
            "list 9000000000000000000",
            list(SOMEBODY, "Geese", "geese"),
            "UPDATE people_list SET id = 9000000000000000000"),
        Breach.of(NAMES, "list 5", list(SOMEBODY, "", "")),
        Breach.of(NAMES, "list 5", list(SOMEBODY, "Geese", "swans")),
        Breach.of(NAMES, "list 5", list(SOMEBODY, "g".repeat(101), "g".repeat(101))),
        Breach.of(
            "Nobody has more lists than anybody may",
            ": 101",
            "INSERT INTO people_list (id, owner_id, name, name_key, exclusive)"
                + COUNTED.formatted(101)
                + "i, "
                + SOMEBODY
                + ", 'l' || i, 'l' || i, 0 FROM n"),
        Breach.of(PEOPLE, "list 5 with 7", list(SOMEBODY, "Geese", "geese"), member("7")),
        Breach.of(PEOPLE, "list 5 with ", list(SOMEBODY, "Geese", "geese"), member(SOMEBODY)),
        Breach.of(PEOPLE, "list 5 with ", member(ANOTHER)),
        Breach.of(
            "No list has more people than it may",
            "list 5: 5001",
            list(SOMEBODY, "Geese", "geese"),
            "INSERT INTO list_member (list_id, account_id, created_at)"
                + COUNTED.formatted(5_001)
                + "5, i, 0 FROM n"));
  }

  private static String list(String owner, String name, String key) {
    return "INSERT INTO people_list (id, owner_id, name, name_key, exclusive) VALUES (5, %s, '%s', '%s', 0)"
        .formatted(owner, name, key);
  }

  private static String member(String account) {
    return "INSERT INTO list_member VALUES (5, " + account + ", 0)";
  }
}
