package social.skein.notification;

import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.WATCH;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import social.skein.platform.database.Dialect;

@Component
class WatchTable {
  private final DSLContext sql;
  private final Dialect dialect;

  WatchTable(DSLContext sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  /** Whether they are followed, which stays so until the end of the transaction. */
  boolean mayWatch(long watcherId, long authorId) {
    var edge =
        sql.selectOne()
            .from(FOLLOW)
            .where(FOLLOW.FOLLOWER_ID.eq(watcherId))
            .and(FOLLOW.FOLLOWED_ID.eq(authorId));
    return switch (dialect) {
      case SQLITE -> edge.fetchOptional().isPresent();
      case POSTGRESQL -> edge.forKeyShare().fetchOptional().isPresent();
    };
  }

  void insert(long watcherId, long authorId, Instant since) {
    sql.insertInto(WATCH)
        .set(WATCH.WATCHER_ID, watcherId)
        .set(WATCH.AUTHOR_ID, authorId)
        .set(WATCH.CREATED_AT, since.toEpochMilli())
        .onConflictDoNothing()
        .execute();
  }

  void delete(long watcherId, long authorId) {
    sql.deleteFrom(WATCH).where(pair(watcherId, authorId)).execute();
  }

  boolean isThere(long watcherId, long authorId) {
    return sql.fetchExists(selectOne().from(WATCH).where(pair(watcherId, authorId)));
  }

  Set<Long> watchedBy(long watcherId, Collection<Long> authors) {
    return sql.select(WATCH.AUTHOR_ID)
        .from(WATCH)
        .where(WATCH.WATCHER_ID.eq(watcherId))
        .and(WATCH.AUTHOR_ID.in(authors))
        .fetchSet(WATCH.AUTHOR_ID);
  }

  Set<Long> watching(long authorId, Collection<Long> watchers) {
    return sql.select(WATCH.WATCHER_ID)
        .from(WATCH)
        .where(WATCH.AUTHOR_ID.eq(authorId))
        .and(WATCH.WATCHER_ID.in(watchers))
        .fetchSet(WATCH.WATCHER_ID);
  }

  private static Condition pair(long watcherId, long authorId) {
    return WATCH.WATCHER_ID.eq(watcherId).and(WATCH.AUTHOR_ID.eq(authorId));
  }
}
