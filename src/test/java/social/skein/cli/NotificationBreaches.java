package social.skein.cli;

import static social.skein.cli.Breach.ANOTHER;
import static social.skein.cli.Breach.SOMEBODY;

import java.util.stream.Stream;

/** Ways to break what must be true of notifications. */
final class NotificationBreaches {
  private static final String GROUP =
      "INSERT INTO notification_group (id, account_id, kind, newest_id, how_many) VALUES (5, "
          + SOMEBODY
          + ", 'follow', 5, 1)";

  private NotificationBreaches() {}

  static Stream<Breach> all() {
    return Stream.of(
        Breach.of(
            "Every notification's id has been drawn",
            "notification 9000000000000000000",
            GROUP,
            notification("9000000000000000000", SOMEBODY, ANOTHER, "follow")),
        Breach.of(
            "Every notification has whom it tells and whom it tells of",
            "for account 7",
            GROUP,
            notification("5", "7", ANOTHER, "follow")),
        Breach.of(
            "Every notification has whom it tells and whom it tells of",
            "notification 5",
            GROUP,
            notification("5", SOMEBODY, "7", "follow")),
        Breach.of(
            "Nobody is told of themselves",
            "notification 5",
            GROUP,
            notification("5", SOMEBODY, SOMEBODY, "follow")),
        Breach.of(
            "Nobody is told of somebody behind a block",
            "notification 5",
            GROUP,
            notification("5", SOMEBODY, ANOTHER, "follow"),
            "INSERT INTO block (blocker_id, blocked_id, created_at) VALUES ("
                + ANOTHER
                + ", "
                + SOMEBODY
                + ", 0)"),
        Breach.of(
            "Every notification has its cause",
            "notification 5, follow",
            GROUP,
            "DELETE FROM follow",
            notification("5", SOMEBODY, ANOTHER, "follow")),
        Breach.of(
            "Every notification has its cause",
            "notification 5, request",
            GROUP,
            notification("5", SOMEBODY, ANOTHER, "request")),
        Breach.of(
            "Every notification has its cause",
            "notification 5, approval",
            GROUP,
            "DELETE FROM follow",
            notification("5", SOMEBODY, ANOTHER, "approval")),
        Breach.of(
            "Every notification has its cause",
            "notification 5, post",
            GROUP,
            notification("5", SOMEBODY, ANOTHER, "post")),
        Breach.of(
            "Every notification has its cause",
            "notification 5, favourite",
            GROUP,
            notification("5", SOMEBODY, ANOTHER, "favourite")),
        Breach.of(
            "Every notification has its cause",
            "notification 5, boost",
            GROUP,
            notification("5", SOMEBODY, ANOTHER, "boost")),
        Breach.of(
            "Every notification is like its group",
            "notification 5, post",
            GROUP,
            notification("5", SOMEBODY, ANOTHER, "post")),
        Breach.of(
            "Every notification is like its group",
            "notification 5",
            notification("5", SOMEBODY, ANOTHER, "follow")),
        Breach.of("Every group counts the notifications in it", "group 5, noted 1", GROUP),
        Breach.of("Every group knows its newest notification", "group 5", GROUP),
        Breach.of(
            "Every group knows its newest notification",
            "group 5",
            GROUP,
            notification("6", SOMEBODY, ANOTHER, "follow")),
        Breach.of(
            "Nobody has read beyond the newest id",
            "up to 9000000000000000000",
            "INSERT INTO notification_read (account_id, read_id) VALUES ("
                + SOMEBODY
                + ", 9000000000000000000)"),
        Breach.of(
            "Whoever is told of somebody's posts follows them",
            "is told of the posts of",
            "INSERT INTO watch (watcher_id, author_id, created_at) VALUES (7, "
                + SOMEBODY
                + ", 0)"));
  }

  private static String notification(String id, String account, String actor, String kind) {
    return "INSERT INTO notification (id, group_id, account_id, actor_id, kind) VALUES (%s, 5, %s, %s, '%s')"
        .formatted(id, account, actor, kind);
  }
}
