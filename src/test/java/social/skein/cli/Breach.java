package social.skein.cli;

import java.util.List;
import java.util.stream.Stream;
import social.skein.testkit.TestDatabase;

/**
 * A way to break an invariant by SQL.
 *
 * @param claim the invariant
 * @param named what its examples must name
 * @param broken the statements that break it
 * @param mended those that put the schema right again; all rows are deleted after them
 */
record Breach(String claim, String named, List<String> broken, List<String> mended) {
  static final String SOMEBODY = "(SELECT min(id) FROM account)";
  static final String ANOTHER = "(SELECT max(id) FROM account)";

  static final String A_POST = "(SELECT min(id) FROM post)";
  static final String ITS_AUTHOR = "(SELECT author_id FROM post ORDER BY id LIMIT 1)";

  private static final String BLOCKS = "All blocks are between two people who exist";
  private static final String MUTES = "All mutes are between two people who exist";

  static Breach of(String claim, String named, String... broken) {
    return new Breach(claim, named, List.of(broken), List.of());
  }

  Breach mendedBy(String... statements) {
    return new Breach(claim, named, broken, List.of(statements));
  }

  static Stream<Breach> all() {
    var own = TestDatabase.current() == TestDatabase.SQLITE ? sqlite() : postgresql();
    return Stream.of(
            own,
            ids(),
            accounts(),
            credentials(),
            follows(),
            barriers(),
            requests(),
            counts(),
            PostBreaches.all(),
            changes(),
            NotificationBreaches.all(),
            ConversationBreaches.all(),
            LedgerBreaches.all(),
            FilterBreaches.all(),
            TransferBreaches.all(),
            ListBreaches.all(),
            SearchBreaches.all())
        .flatMap(breaches -> breaches);
  }

  private static Stream<Breach> sqlite() {
    return Stream.of(
        of(
                "SQLite finds its file intact (integrity_check)",
                "index follow_count_followers",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = replace(sql, '(followers', '(following')"
                    + " WHERE name = 'follow_count_followers'",
                "PRAGMA schema_version = 1001")
            .mendedBy(
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = replace(sql, '(following', '(followers')"
                    + " WHERE name = 'follow_count_followers'",
                "PRAGMA schema_version = 1002"),
        of(
            "SQLite finds no dangling reference (foreign_key_check)",
            "post",
            "INSERT INTO post (id, author_id, text) VALUES (5, 7, 'hello')"),
        of(
            "Nobody follows themselves",
            " follows ",
            "INSERT INTO follow (follower_id, followed_id, created_at) VALUES (7, 7, 0)"),
        of(BLOCKS, "from ", selfBlock()),
        of(MUTES, "from ", selfMute()),
        of(
                "Nobody follows anybody twice",
                "2 times",
                "ALTER TABLE follow RENAME TO kept",
                "CREATE TABLE follow AS SELECT * FROM kept UNION ALL SELECT * FROM kept")
            .mendedBy("DROP TABLE follow", "ALTER TABLE kept RENAME TO follow"));
  }

  private static Stream<Breach> postgresql() {
    return Stream.of(
        of(
                "Every index is valid",
                "post_author",
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'post_author'::regclass")
            .mendedBy(
                "UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'post_author'::regclass"),
        of(
                "Every constraint is validated",
                "post_id_is_positive",
                "ALTER TABLE post ADD CONSTRAINT post_id_is_positive CHECK (id > 0) NOT VALID")
            .mendedBy("ALTER TABLE post DROP CONSTRAINT post_id_is_positive"),
        of(
                "Nobody follows themselves",
                "7 follows 7",
                "ALTER TABLE follow DROP CONSTRAINT follow_check",
                "INSERT INTO follow (follower_id, followed_id, created_at) VALUES (7, 7, 0)")
            .mendedBy(
                "DELETE FROM follow",
                "ALTER TABLE follow ADD CONSTRAINT follow_check"
                    + " CHECK (follower_id <> followed_id)"),
        of(BLOCKS, "from ", "ALTER TABLE block DROP CONSTRAINT block_check", selfBlock())
            .mendedBy(
                "DELETE FROM block",
                "ALTER TABLE block ADD CONSTRAINT block_check CHECK (blocker_id <> blocked_id)"),
        of(MUTES, "from ", "ALTER TABLE mute DROP CONSTRAINT mute_check", selfMute())
            .mendedBy(
                "DELETE FROM mute",
                "ALTER TABLE mute ADD CONSTRAINT mute_check CHECK (muter_id <> muted_id)"),
        of(
                "Nobody follows anybody twice",
                "2 times",
                "ALTER TABLE watch DROP CONSTRAINT watch_watcher_id_author_id_fkey",
                "ALTER TABLE follow DROP CONSTRAINT follow_pkey",
                "INSERT INTO follow SELECT * FROM follow")
            .mendedBy(
                "DELETE FROM follow",
                "ALTER TABLE follow ADD CONSTRAINT follow_pkey"
                    + " PRIMARY KEY (follower_id, followed_id)",
                "ALTER TABLE watch ADD CONSTRAINT watch_watcher_id_author_id_fkey"
                    + " FOREIGN KEY (watcher_id, author_id)"
                    + " REFERENCES follow (follower_id, followed_id) ON DELETE CASCADE"));
  }

  private static String selfBlock() {
    return "INSERT INTO block SELECT id, id, 0 FROM account WHERE id = " + SOMEBODY;
  }

  private static String selfMute() {
    return "INSERT INTO mute SELECT id, id, 0, NULL, 0 FROM account WHERE id = " + SOMEBODY;
  }

  private static Stream<Breach> ids() {
    String clockBack = "UPDATE id_clock SET last_id = 1";
    return Stream.of(
        of("The id clock has exactly one row", "0 rows", "DELETE FROM id_clock")
            .mendedBy("INSERT INTO id_clock (only_row, last_id) VALUES (1, 0)"),
        of("Every account's id has been drawn", "id ", clockBack),
        of("Every post's id has been drawn", "post ", clockBack),
        of(
            "Every post's id has been drawn",
            "post -5",
            "INSERT INTO post (id, author_id, text) VALUES (-5, " + SOMEBODY + ", 'hello')"),
        of(
            "Every failed log-in's id has been drawn",
            "id 9000000000000000000",
            "INSERT INTO login_failure (source, failed_at, id) VALUES ('x', 0,"
                + " 9000000000000000000)"));
  }

  private static Stream<Breach> accounts() {
    return Stream.of(
        of(
            "Every username is 1 to 30 letters, digits or underscores",
            "not a name",
            "UPDATE account SET username = 'not a name' WHERE id = " + SOMEBODY),
        of(
                "No two people have the same username, whatever the case",
                "susan (2 accounts)",
                "DROP INDEX account_username",
                "UPDATE account SET username = 'Susan' WHERE id = " + SOMEBODY,
                "UPDATE account SET username = 'susan' WHERE id = " + ANOTHER)
            .mendedBy(
                "DELETE FROM account",
                "CREATE UNIQUE INDEX account_username ON account (lower(username))"),
        of(
            "Every display name is found by its lower case",
            "is found by Éva",
            "UPDATE account SET display_name = 'Éva', display_name_key = 'Éva' WHERE id = "
                + SOMEBODY),
        of(
            "Every profile is as typed text is kept, and no longer than allowed",
            "space after",
            "UPDATE account SET about_me = 'space after ' WHERE id = " + SOMEBODY),
        of(
            "Every profile is as typed text is kept, and no longer than allowed",
            "xxx",
            "UPDATE account SET about_me = '" + "x".repeat(501) + "' WHERE id = " + SOMEBODY),
        of(
            "Every time zone is a known one",
            "Moon/Sea",
            "UPDATE account SET time_zone = 'Moon/Sea' WHERE id = " + SOMEBODY),
        of(
            "Every session belongs to an account",
            "no account 7",
            "INSERT INTO session (token_hash, account_id, created_at, seen_at, lifetime,"
                + " expires_at) VALUES ('x', 7, 0, 1, 2, 3)"),
        of(
            "Every session ends when it has been unused for its lifetime",
            "a session of",
            "INSERT INTO session (token_hash, account_id, created_at, seen_at, lifetime,"
                + " expires_at) VALUES ('x', "
                + SOMEBODY
                + ", 0, 1, 2, 4)"));
  }

  private static Stream<Breach> credentials() {
    return Stream.of(
        of(
            "Every account has a credential",
            "account",
            "DELETE FROM credential WHERE account_id = " + SOMEBODY),
        of(
            "Every credential belongs to an account",
            "no account 7",
            "INSERT INTO credential (account_id, email, email_key, password_hash)"
                + " VALUES (7, 'n@example.com', 'n@example.com', 'x')"),
        of(
            "Every e-mail is found by its lower case",
            "e-mail of account",
            "UPDATE credential SET email_key = upper(email_key) WHERE account_id = " + SOMEBODY),
        of(
                "No two people have the same e-mail, whatever the case",
                " and ",
                "DROP INDEX credential_email",
                "UPDATE credential SET email = 'a@b.example', email_key = 'a@b.example'")
            .mendedBy(
                "DELETE FROM credential",
                "CREATE UNIQUE INDEX credential_email ON credential (email_key)"));
  }

  private static Stream<Breach> follows() {
    return Stream.of(
        of(
            "Every follower exists",
            "7 follows ",
            "INSERT INTO follow (follower_id, followed_id, created_at) VALUES (7, "
                + SOMEBODY
                + ", 0)"),
        of(
            "Everybody who is followed exists",
            " follows 7",
            "INSERT INTO follow (follower_id, followed_id, created_at) VALUES ("
                + SOMEBODY
                + ", 7, 0)"));
  }

  private static Stream<Breach> barriers() {
    String ends = SOMEBODY + ", " + ANOTHER;
    return Stream.of(
        of(
            "Nobody follows anybody across a block",
            "from ",
            "INSERT INTO block SELECT followed_id, follower_id, 0 FROM follow"),
        of(
            "No follow that a block has cut is there",
            "from ",
            "INSERT INTO severed_follow SELECT follower_id, followed_id, 0, 0 FROM follow"),
        of(
            "Follows stay cut only while a block stands",
            "from ",
            "INSERT INTO severed_follow VALUES (" + ends + ", 0, 0)"),
        of(BLOCKS, "to 7", "INSERT INTO block VALUES (" + SOMEBODY + ", 7, 0)"),
        of(
            "All cut follows are between two people who exist",
            "from 7 to",
            "INSERT INTO severed_follow VALUES (7, " + SOMEBODY + ", 0, 0)"),
        of(MUTES, "to 7", "INSERT INTO mute VALUES (" + SOMEBODY + ", 7, 0, NULL, 0)"),
        of(
            "All hidden boosts are between two people who exist",
            "from 7 to",
            "INSERT INTO hidden_boosts VALUES (7, " + SOMEBODY + ", 0)"));
  }

  private static Stream<Breach> requests() {
    String asks = "INSERT INTO follow_request VALUES (" + ANOTHER + ", " + SOMEBODY + ", 0)";
    String said = "INSERT INTO follow_rejection VALUES (" + ANOTHER + ", " + SOMEBODY + ", 0)";
    String ofFollows = " SELECT follower_id, followed_id, 0 FROM follow";
    String both = "Nobody was turned down who asks, follows or did";
    return Stream.of(
        of("Nobody but who is locked is asked", "from ", asks),
        of(
            "Nobody asks across a block",
            "from ",
            asks,
            "INSERT INTO block VALUES (" + SOMEBODY + ", " + ANOTHER + ", 0)"),
        of("Nobody asks whom they follow", "from ", "INSERT INTO follow_request" + ofFollows),
        of(both, "from ", "INSERT INTO follow_rejection" + ofFollows),
        of(both, "from ", asks, said),
        of(
            "All requests are between two people who exist",
            "to 7",
            "INSERT INTO follow_request VALUES (" + SOMEBODY + ", 7, 0)"),
        of(
            "All rejections are between two people who exist",
            "from 7 to",
            "INSERT INTO follow_rejection VALUES (7, " + SOMEBODY + ", 0)"));
  }

  private static Stream<Breach> counts() {
    String followers = "Every count of followers equals the follows there are";
    String following = "Every count of following equals the follows there are";
    String posts = "Every count of posts equals the posts there are";
    return Stream.of(
        of(followers, "noted", "UPDATE follow_count SET followers = followers + 1"),
        of(followers, "noted 0", "DELETE FROM follow_count"),
        of(following, "noted", "UPDATE follow_count SET following = following + 1"),
        of(following, "noted 0", "DELETE FROM follow_count"),
        of(
            "No count of follows is negative",
            "-1 followers",
            "UPDATE follow_count SET followers = -1"),
        of(
            "No count of follows is negative",
            "-2 following",
            "UPDATE follow_count SET following = -2"),
        of(
            "Every count of follows belongs to an account",
            "account 7",
            "INSERT INTO follow_count (account_id, followers, following) VALUES (7, 0, 0)"),
        of(posts, "noted", "UPDATE post_count SET posts = posts + 1"),
        of(posts, "noted 0", "DELETE FROM post_count"),
        of("No count of posts is negative", "-1 posts", "UPDATE post_count SET posts = -1"),
        of(
            "Every count of posts belongs to an account",
            "account 7",
            "INSERT INTO post_count (account_id, posts) VALUES (7, 0)"));
  }

  private static Stream<Breach> changes() {
    return Stream.of(
        of("The change log has a newest entry", "empty", "DELETE FROM change"),
        of(
            "Every change's number has been drawn",
            "change 9000000000000000000, posted",
            "INSERT INTO change (seq, kind, account_id, object_id)"
                + " VALUES (9000000000000000000, 'posted', 1, 1)"));
  }

  @Override
  public String toString() {
    return claim + " – " + named.strip();
  }
}
