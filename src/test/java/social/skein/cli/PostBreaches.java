package social.skein.cli;

import static social.skein.cli.Breach.A_POST;
import static social.skein.cli.Breach.ITS_AUTHOR;
import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;

/** Ways to break what must be true of posts, threads, and what people did with them. */
final class PostBreaches {
  private PostBreaches() {}

  static Stream<Breach> all() {
    return Stream.of(posts(), threads(), tallies(), marks()).flatMap(breaches -> breaches);
  }

  private static Stream<Breach> posts() {
    String text = "Every post's text is one that may be stored";
    return Stream.of(
        Breach.of(
            "Every post has its author",
            "account 7",
            "INSERT INTO post (id, author_id, text) VALUES (5, 7, 'hello')"),
        Breach.of(text, "post 5", "INSERT INTO post (id, author_id, text) VALUES (5, 7, ' ')"),
        Breach.of(
            text,
            "post 5",
            "INSERT INTO post (id, author_id, text) VALUES (5, 7, '" + "x".repeat(501) + "')"));
  }

  private static Stream<Breach> threads() {
    String answers = "Every answer answers an earlier post, of whom it says";
    String boosts = "Every boost is of a post that may be boosted, and of whom it says";
    String empty = "Of deleted posts only what has answers keeps its place, and no words";
    return Stream.of(
        Breach.of(answers, "post ", post("'hello', 0, 7, min(author_id), NULL, NULL")),
        Breach.of(answers, "post ", post("'hello', 0, min(id), 7, NULL, NULL")),
        Breach.of(boosts, "post ", post("'', 0, NULL, NULL, 7, min(author_id)")),
        Breach.of(boosts, "post ", post("'words', 0, NULL, NULL, min(id), " + ITS_AUTHOR)),
        Breach.of(boosts, "post ", post("'', 2, NULL, NULL, min(id), " + ITS_AUTHOR)),
        Breach.of(boosts, "post ", post("'', 0, NULL, NULL, min(id), 7")),
        Breach.of(empty, "post ", post("'', 4, NULL, NULL, NULL, NULL")));
  }

  private static String post(String values) {
    return "INSERT INTO post (id, author_id, text, visibility, in_reply_to_id,"
        + " in_reply_to_author_id, boost_of_id, boost_of_author_id)"
        + " SELECT max(id) + 1, max(author_id), "
        + values
        + " FROM post";
  }

  private static Stream<Breach> tallies() {
    String end = " beside a post equals those there are";
    String answer = post("'hello', 0, min(id), " + ITS_AUTHOR + ", NULL, NULL");
    String boost = post("'', 0, NULL, NULL, min(id), " + ITS_AUTHOR);
    String negative = "No count beside a post is negative";
    return Stream.of(
        Breach.of("Every count of answers" + end, "noted 0, are 1", answer),
        Breach.of("Every count of boosts" + end, "noted 0, are 1", boost),
        Breach.of("Every count of favourites" + end, "noted 0, are 1", mark("favourite", A_POST)),
        Breach.of("Every count of answers" + end, "noted 2, are 0", tally("2, 0, 0")),
        Breach.of("Every count of boosts" + end, "noted 3, are 0", tally("0, 3, 0")),
        Breach.of("Every count of favourites" + end, "noted 4, are 0", tally("0, 0, 4")),
        Breach.of(negative, "post ", tally("-1, 0, 0")),
        Breach.of(negative, "post ", tally("0, -1, 0")),
        Breach.of(negative, "post ", tally("0, 0, -1")),
        Breach.of(
            "Every count beside a post has a post that is no boost",
            "post 7",
            "INSERT INTO tally VALUES (7, 0, 0, 0)"));
  }

  private static String tally(String counts) {
    return "INSERT INTO tally SELECT min(id), " + counts + " FROM post";
  }

  private static Stream<Breach> marks() {
    String end = " are somebody's, of a post that may have them";
    String pins = "All pins" + end;
    return Stream.of(
        Breach.of("All favourites" + end, "of post 7", mark("favourite", "7")),
        Breach.of("All favourites" + end, "by account 7", foreign("favourite")),
        Breach.of("All bookmarks" + end, "of post 7", mark("bookmark", "7")),
        Breach.of("All bookmarks" + end, "by account 7", foreign("bookmark")),
        Breach.of(
            "All bookmarks" + end,
            "of post ",
            mark("bookmark", A_POST),
            "UPDATE bookmark SET id = 9000000000000000000"),
        Breach.of(pins, "of post 7", mark("pin", "7")),
        Breach.of(pins, "by account 7", foreign("pin")),
        Breach.of(
            pins,
            "of post ",
            "INSERT INTO pin SELECT id, author_id, id FROM post LIMIT 1",
            "UPDATE post SET visibility = 3"),
        Breach.of(
            "Nobody pins more than 5 posts",
            "has 6",
            "INSERT INTO pin SELECT id, " + SOMEBODY + ", id FROM post LIMIT 6"));
  }

  private static String mark(String table, String post) {
    return "INSERT INTO %s SELECT last_id, %s, %s FROM id_clock".formatted(table, SOMEBODY, post);
  }

  private static String foreign(String table) {
    return "INSERT INTO %s SELECT last_id, 7, %s FROM id_clock".formatted(table, A_POST);
  }
}
