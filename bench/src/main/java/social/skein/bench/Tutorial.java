package social.skein.bench;

/**
 * The home query of the Flask Mega-Tutorial (chapters VIII and IX, 2024), as SQLAlchemy spells it,
 * over Skein's tables: Author and Follower are aliases of the same table, and order is by id, which
 * is order by time.
 */
final class Tutorial {
  private static final String POSTS =
      """
      SELECT post.id, post.author_id, post.text
      FROM post
      JOIN account AS author ON author.id = post.author_id
      LEFT OUTER JOIN (follow AS followers
        JOIN account AS follower ON follower.id = followers.follower_id)
        ON author.id = followers.followed_id
      WHERE follower.id = ? OR author.id = ?
      GROUP BY post.id, post.author_id, post.text
      """;

  private Tutorial() {}

  /** The first page of somebody's home. */
  static Query page(long viewerId, int size) {
    return Query.of(POSTS + "ORDER BY post.id DESC\nLIMIT ? OFFSET ?", viewerId, viewerId, size, 0);
  }

  /** How many posts it has in all, which the tutorial's pagination asks on each page. */
  static Query count(long viewerId) {
    return Query.of("SELECT count(*) FROM (" + POSTS + ") AS anon_1", viewerId, viewerId);
  }
}
