package social.skein.graph;

import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;

import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import social.skein.platform.schema.tables.Follow;
import social.skein.platform.schema.tables.FollowRequest;

/** How a query over {@code account} reads what each of them is to the viewer. */
final class RelationRows {
  private static final Follow BY_VIEWER = FOLLOW.as("by_viewer");
  private static final Follow OF_VIEWER = FOLLOW.as("of_viewer");
  private static final FollowRequest ASKED = FOLLOW_REQUEST.as("asked");
  private static final FollowRequest ASKING = FOLLOW_REQUEST.as("asking");

  static final List<Field<?>> COLUMNS =
      List.of(BY_VIEWER.CREATED_AT, OF_VIEWER.CREATED_AT, ASKED.CREATED_AT, ASKING.CREATED_AT);

  private RelationRows() {}

  /** The query with what these columns need: a look into a primary key for each. */
  static <R extends Record> SelectJoinStep<R> joined(SelectJoinStep<R> people, long viewerId) {
    return people
        .leftJoin(BY_VIEWER)
        .on(BY_VIEWER.FOLLOWER_ID.eq(viewerId))
        .and(BY_VIEWER.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(OF_VIEWER)
        .on(OF_VIEWER.FOLLOWER_ID.eq(ACCOUNT.ID))
        .and(OF_VIEWER.FOLLOWED_ID.eq(viewerId))
        .leftJoin(ASKED)
        .on(ASKED.FOLLOWER_ID.eq(viewerId))
        .and(ASKED.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(ASKING)
        .on(ASKING.FOLLOWER_ID.eq(ACCOUNT.ID))
        .and(ASKING.FOLLOWED_ID.eq(viewerId));
  }

  /** The relation in a row that has these columns. */
  static Relation read(boolean self, Record found) {
    return new Relation(
        self,
        at(found, BY_VIEWER.CREATED_AT),
        at(found, ASKED.CREATED_AT),
        found.get(OF_VIEWER.CREATED_AT) != null,
        at(found, ASKING.CREATED_AT));
  }

  private static @Nullable Instant at(Record found, Field<Long> date) {
    Long at = found.get(date);
    return at == null ? null : Instant.ofEpochMilli(at);
  }
}
