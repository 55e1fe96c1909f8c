package social.skein.cli;

import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;

/** Ways to break what must be true of imports. */
final class TransferBreaches {
  private TransferBreaches() {}

  static Stream<Breach> all() {
    return Stream.of(
        Breach.of(
            "Every import's id has been drawn",
            "import 9000000000000000000",
            job("9000000000000000000", 0)),
        Breach.of("An import has as many lines as it says", "import 5", job("5", 1)),
        Breach.of(
            "A line of an import names people who exist",
            "import 5, line 1",
            job("5", 1),
            line("7", "do")),
        Breach.of(
            "Every line of an import has a fate",
            "import 5, line 1",
            job("5", 1),
            line(SOMEBODY, "flown off")));
  }

  private static String job(String id, int entries) {
    return "INSERT INTO import_job (id, account_id, kind, overwrite, file_name, state, entries,"
        + " reached, changed_at) VALUES ("
        + id
        + ", "
        + SOMEBODY
        + ", 'follows', 0, '', 'ready', "
        + entries
        + ", 0, 0)";
  }

  private static String line(String person, String fate) {
    return "INSERT INTO import_line (job_id, place, address, person_id, fate) VALUES (5, 1, '', "
        + person
        + ", '"
        + fate
        + "')";
  }
}
