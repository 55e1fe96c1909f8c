package social.skein.cli;

import static social.skein.cli.Breach.A_POST;
import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;
import social.skein.testkit.TestDatabase;

/** Ways to break what must be true of the search index. */
final class SearchBreaches {
  private static final boolean SQLITE = TestDatabase.current() == TestDatabase.SQLITE;
  private static final String ID = SQLITE ? "rowid" : "id";
  private static final String POST_WORDS =
      "The search index has of posts their words and no others";

  private SearchBreaches() {}

  static Stream<Breach> all() {
    String goose = "UPDATE post SET text = '#goose' WHERE id = " + A_POST;
    return Stream.of(
        Breach.of("The search index is complete", "reindex", "UPDATE search_index SET rules = 0")
            .mendedBy("UPDATE search_index SET rules = 3"),
        Breach.of("Every post is in the search index", "id ", delete("post_words", A_POST)),
        Breach.of(
            "The search index has only posts that are there",
            "id 5",
            insert("post_words", "5", "goose")),
        Breach.of(POST_WORDS, "id ", replaced("post_words", A_POST, "goose")),
        Breach.of(POST_WORDS, "id ", goose),
        Breach.of("Every account is in the search index", "id ", delete("account_words", SOMEBODY)),
        Breach.of(
            "The search index has only accounts that are there",
            "id 5",
            insert("account_words", "5", "goose")),
        Breach.of(
            "The search index has of accounts their words and no others",
            "id ",
            replaced("account_words", SOMEBODY, "goose")));
  }

  private static String delete(String table, String id) {
    return "DELETE FROM " + table + " WHERE " + ID + " = " + id;
  }

  private static String insert(String table, String id, String word) {
    return "INSERT INTO " + table + " (" + ID + ", words) VALUES (" + id + ", '" + word + "')";
  }

  /** FTS5 without content takes only whole rows. */
  private static String replaced(String table, String id, String word) {
    return SQLITE
        ? insert(table, id, word).replace("INSERT", "INSERT OR REPLACE")
        : "UPDATE " + table + " SET words = '" + word + "' WHERE id = " + id;
  }
}
