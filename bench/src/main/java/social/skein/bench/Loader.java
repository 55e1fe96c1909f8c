package social.skein.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import social.skein.platform.id.Ids;

/**
 * Writes a population into a database that the application has migrated, by plain batches of
 * inserts, which takes a quarter of the time of the application's own bulk paths. Checks of foreign
 * keys are off meanwhile: it writes nothing that dangles.
 */
final class Loader implements AutoCloseable {
  private static final int BATCH = 1_000;

  private final Population population;
  private final Store store;
  private final Connection connection;
  private final Map<String, String> indexes = new LinkedHashMap<>();

  private Loader(Population population, Store store, Connection connection) {
    this.population = population;
    this.store = store;
    this.connection = connection;
  }

  static void load(Population population, Store store) throws SQLException {
    String url = store.url(population.scale);
    Connection connection =
        switch (store) {
          case SQLITE -> DriverManager.getConnection(url);
          case POSTGRESQL ->
              DriverManager.getConnection(
                  url + "?reWriteBatchedInserts=true", Store.USER, Store.USER);
        };
    try (Loader loader = new Loader(population, store, connection)) {
      loader.prepare();
      loader.accounts();
      loader.follows();
      loader.posts();
      loader.finish();
    }
  }

  private void prepare() throws SQLException {
    switch (store) {
      case SQLITE -> {
        run("PRAGMA journal_mode = OFF");
        run("PRAGMA synchronous = OFF");
        run("PRAGMA cache_size = -300000");
        dropIndexes();
      }
      case POSTGRESQL -> run("SET session_replication_role = replica");
    }
    connection.setAutoCommit(false);
  }

  /** Sorting for them at the end takes SQLite less time than finding each row's place. */
  private void dropIndexes() throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT name, sql FROM sqlite_schema"
                    + " WHERE type = 'index' AND tbl_name IN ('follow', 'post') AND sql != ''")) {
      while (found.next()) {
        indexes.put(found.getString("name"), found.getString("sql"));
      }
    }
    for (String name : indexes.keySet()) {
      run("DROP INDEX " + name);
    }
  }

  private void accounts() throws SQLException {
    int[] followers = population.graph.followerCounts();
    int[] posts = new int[population.scale.accounts];
    for (int post = 0; post < population.scale.posts; post++) {
      posts[population.postAuthor(post)]++;
    }
    try (Rows accounts =
            rows(
                "account (id, username, display_name, display_name_key, about_me, created_at)", 6);
        Rows followCounts = rows("follow_count (account_id, followers, following)", 3);
        Rows postCounts = rows("post_count (account_id, posts)", 2)) {
      for (int account = 0; account < population.scale.accounts; account++) {
        long id = population.accountId(account);
        String name = population.people.displayName(account);
        accounts.add(
            id,
            population.people.username(account),
            name,
            name.toLowerCase(Locale.ROOT),
            population.people.about(account),
            Ids.drawnAt(id).toEpochMilli());
        followCounts.add(
            id, (long) followers[account], (long) population.graph.followingCount(account));
        postCounts.add(id, (long) posts[account]);
      }
    }
  }

  private void follows() throws SQLException {
    SplittableRandom random = Population.random();
    try (Rows follows = rows("follow (follower_id, followed_id, created_at)", 3)) {
      population.graph.forEach((follower, followed) ->
          follows.add(
              population.accountId(follower),
              population.accountId(followed),
              Population.followedAt(random)));
    }
  }

  private void posts() throws SQLException {
    SplittableRandom random = Population.random();
    var texts = population.texts();
    try (Rows posts = rows("post (id, author_id, text)", 3)) {
      for (int post = 0; post < population.scale.posts; post++) {
        long author = population.accountId(population.postAuthor(post));
        posts.add(population.postId(post), author, texts.draw(random).text());
      }
    }
    run("UPDATE id_clock SET last_id = (SELECT max(id) FROM post)");
  }

  private void finish() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    switch (store) {
      case SQLITE -> {
        for (String create : indexes.values()) {
          run(create);
        }
      }
      // what autovacuum would have done by the time anybody reads
      case POSTGRESQL -> run("VACUUM ANALYZE");
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Rows rows(String into, int columns) throws SQLException {
    String values = "?" + ", ?".repeat(columns - 1);
    return new Rows(
        connection.prepareStatement("INSERT INTO " + into + " VALUES (" + values + ")"));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Rows of one table on their way into it. */
  private static final class Rows implements AutoCloseable {
    private final PreparedStatement insert;
    private int waiting;

    Rows(PreparedStatement insert) {
      this.insert = insert;
    }

    void add(Object... values) {
      try {
        for (int at = 0; at < values.length; at++) {
          insert.setObject(at + 1, values[at]);
        }
        insert.addBatch();
        if (++waiting == BATCH) {
          send();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void send() throws SQLException {
      insert.executeBatch();
      waiting = 0;
    }

    @Override
    public void close() throws SQLException {
      send();
      insert.close();
    }
  }
}
