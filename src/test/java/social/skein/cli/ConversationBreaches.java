package social.skein.cli;

import static social.skein.cli.Breach.ANOTHER;
import static social.skein.cli.Breach.A_POST;
import static social.skein.cli.Breach.ITS_AUTHOR;
import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;

/** Ways to break what must be true of conversations. */
final class ConversationBreaches {
  private static final String OUTSIDE =
      "Every direct post is in a conversation of its author and whom it mentions";
  private static final String NEWEST = "Everybody in a conversation knows its newest post";

  private static final String DIRECT = "UPDATE post SET visibility = 3 WHERE id = " + A_POST;
  private static final String CONVERSATION =
      "INSERT INTO conversation (id, people) VALUES (5, '7')";
  private static final String POST =
      "INSERT INTO conversation_post (conversation_id, post_id) VALUES (5, " + A_POST + ")";

  private ConversationBreaches() {}

  static Stream<Breach> all() {
    return Stream.of(
        Breach.of(OUTSIDE, "post ", DIRECT),
        Breach.of(OUTSIDE, "post ", DIRECT, CONVERSATION, POST),
        Breach.of(
            OUTSIDE,
            "post ",
            DIRECT,
            CONVERSATION,
            POST,
            member(ITS_AUTHOR, "0"),
            "INSERT INTO conversation_member SELECT 5, id, 5, 0 FROM account WHERE id <> "
                + ITS_AUTHOR),
        Breach.of(
            OUTSIDE,
            "post ",
            DIRECT,
            CONVERSATION,
            POST,
            member(ITS_AUTHOR, "0"),
            "INSERT INTO mention SELECT min(post.id), max(account.id) FROM post, account WHERE"
                + " account.id <> "
                + ITS_AUTHOR),
        Breach.of(
            "Only direct posts are in conversations", "in conversation 5", CONVERSATION, POST),
        Breach.of(
            "Every conversation's id has been drawn",
            "conversation 9000000000000000000",
            "INSERT INTO conversation (id, people) VALUES (9000000000000000000, '7')"),
        Breach.of("Every conversation has a post", "conversation 5", CONVERSATION),
        Breach.of(
            "Whoever is in a conversation is named by it",
            "in conversation 5",
            CONVERSATION,
            member(SOMEBODY, "0")),
        Breach.of(NEWEST, "in conversation 5", CONVERSATION, member(SOMEBODY, "0")),
        Breach.of(NEWEST, "in conversation 5", CONVERSATION, POST, member(ANOTHER, "0")),
        Breach.of(
            "Nobody has read messages beyond the newest id",
            "in conversation 5",
            CONVERSATION,
            member(SOMEBODY, "9000000000000000000")));
  }

  private static String member(String account, String read) {
    return "INSERT INTO conversation_member (conversation_id, account_id, newest_id, read_id)"
        + " VALUES (5, "
        + account
        + ", 5, "
        + read
        + ")";
  }
}
