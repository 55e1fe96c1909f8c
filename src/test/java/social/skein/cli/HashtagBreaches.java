package social.skein.cli;

import static social.skein.cli.Breach.A_POST;
import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;

/** Ways to break what must be true of hashtags. */
final class HashtagBreaches {
  private static final String NOTED = "The hashtags of every public post are noted";
  private static final String STRAY =
      "Only hashtags of public posts are noted, with who wrote them";
  private static final String GOOSE = "UPDATE post SET text = '#goose' WHERE id = " + A_POST;

  private HashtagBreaches() {}

  static Stream<Breach> all() {
    return Stream.of(
        Breach.of(NOTED, "post ", GOOSE),
        Breach.of(NOTED, "post ", GOOSE, noted("goose"), noted("swan")),
        Breach.of(
            STRAY, "#goose of post ", GOOSE.replace("SET", "SET visibility = 1,"), noted("goose")),
        Breach.of(
            STRAY,
            "#goose of post ",
            GOOSE,
            noted("goose"),
            "UPDATE hashtag_post SET author_id = 0 WHERE name = 'goose'"),
        Breach.of(
            "Whoever follows a hashtag exists",
            "account 7, #goose",
            "INSERT INTO hashtag_follow VALUES (7, 'goose', 0)"),
        Breach.of(
            "Nobody follows too many hashtags",
            "101",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 101)"
                + " INSERT INTO hashtag_follow SELECT "
                + SOMEBODY
                + ", 'goose' || i, 0 FROM n"));
  }

  private static String noted(String name) {
    return "INSERT INTO hashtag_post SELECT '"
        + name
        + "', id, author_id, in_reply_to_author_id FROM post WHERE id = "
        + A_POST;
  }
}
