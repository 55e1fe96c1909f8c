package social.skein.bench.http;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Who is followed by most.
 *
 * @param readers the planted readers among their followers
 */
record Hub(String name, long followers, Set<String> readers) {

  static Hub of(Facts facts) throws SQLException {
    Hub[] found = new Hub[1];
    facts.each(
        "SELECT username, followers FROM account JOIN follow_count ON account_id = id"
            + " ORDER BY followers DESC LIMIT 1",
        row -> found[0] = new Hub(row.getString(1), row.getLong(2), new HashSet<>()));
    Hub hub = found[0];
    facts.each(
        "SELECT a.username FROM follow f JOIN account a ON a.id = f.follower_id"
            + " JOIN account b ON b.id = f.followed_id WHERE b.username = '"
            + hub.name()
            + "' AND a.username LIKE 'reader%'",
        row -> hub.readers().add(row.getString(1)));
    return hub;
  }
}
