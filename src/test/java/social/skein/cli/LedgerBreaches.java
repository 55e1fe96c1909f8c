package social.skein.cli;

import static social.skein.cli.Breach.ANOTHER;
import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;

/** Ways to break what must be true of the ledger of follows. */
final class LedgerBreaches {
  private static final String UNDONE = "Nothing can be undone that is undone already";
  private static final String LENGTHS = "No note is empty or too long";

  private static final String UNDO =
      "INSERT INTO ledger_undo (id, account_id, deed, list_id) VALUES ";
  private static final String PERSON =
      "INSERT INTO ledger_undo_person (undo_id, person_id, since) VALUES ";

  private LedgerBreaches() {}

  static Stream<Breach> all() {
    return Stream.of(
        Breach.of(
            "Everybody who hides their network exists",
            "account 7",
            "INSERT INTO hidden_network VALUES (7)"),
        Breach.of(
            "All notes are between two people who exist",
            "to 7",
            "INSERT INTO account_note VALUES (" + SOMEBODY + ", 7, 'a goose')"),
        Breach.of(LENGTHS, "to ", note("")),
        Breach.of(LENGTHS, "to ", note("x".repeat(501))),
        Breach.of(
            "Every undo's id has been drawn",
            "undo 9000000000000000000",
            UNDO + "(9000000000000000000, " + SOMEBODY + ", 'removed', NULL)"),
        Breach.of(
            "An undo names people who exist",
            "undo 5 for 7",
            undo(SOMEBODY, "removed"),
            PERSON + "(5, 7, 0)"),
        Breach.of(
            UNDONE,
            "undo 5 for",
            undo("(SELECT min(follower_id) FROM follow)", "unfollowed"),
            "INSERT INTO ledger_undo_person (undo_id, person_id, since) SELECT 5, followed_id, 0"
                + " FROM follow WHERE follower_id = (SELECT min(follower_id) FROM follow)"),
        Breach.of(
            UNDONE,
            "undo 5 for",
            undo("(SELECT min(followed_id) FROM follow)", "removed"),
            "INSERT INTO ledger_undo_person (undo_id, person_id, since) SELECT 5, follower_id, 0"
                + " FROM follow WHERE followed_id = (SELECT min(followed_id) FROM follow)"),
        Breach.of(
            UNDONE,
            "undo 5 for",
            "DELETE FROM hidden_boosts",
            undo(SOMEBODY, "boosts hidden"),
            PERSON + "(5, " + ANOTHER + ", 0)"),
        Breach.of(
            UNDONE,
            "undo 5 for",
            "INSERT INTO people_list (id, owner_id, name, name_key, exclusive) SELECT 6, "
                + SOMEBODY
                + ", 'Geese', 'geese', 0",
            UNDO + "(5, " + SOMEBODY + ", 'listed', 6)",
            PERSON + "(5, " + ANOTHER + ", 0)"),
        Breach.of(
            "Only what is being done waits for anybody",
            "undo 5 for",
            undo(SOMEBODY, "removed"),
            "INSERT INTO ledger_waiting VALUES (5, " + ANOTHER + ")"),
        Breach.of(
            "What is undone names only whom it left out",
            "undo 5 for",
            undo(SOMEBODY, "removed"),
            "DELETE FROM follow",
            "UPDATE ledger_undo SET stage = 'undone'",
            PERSON + "(5, " + ANOTHER + ", 0)"));
  }

  private static String note(String text) {
    return "INSERT INTO account_note VALUES (" + SOMEBODY + ", " + ANOTHER + ", '" + text + "')";
  }

  private static String undo(String account, String deed) {
    return UNDO + "(5, " + account + ", '" + deed + "', NULL)";
  }
}
