package social.skein.graph;

import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.FOLLOW;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import social.skein.account.AccountRows;
import social.skein.platform.schema.tables.Follow;

/** How a list of people is read in one query together with what they are to the viewer. */
public final class PersonRows {
  private static final Follow BY_VIEWER = FOLLOW.as("by_viewer");
  private static final Follow OF_VIEWER = FOLLOW.as("of_viewer");

  private PersonRows() {}

  /** Everybody, with the columns of a person and some more. */
  public static SelectJoinStep<Record> people(DSLContext sql, long viewerId, Field<?>... more) {
    return sql.select(AccountRows.COLUMNS)
        .select(BY_VIEWER.CREATED_AT, OF_VIEWER.CREATED_AT)
        .select(more)
        .from(ACCOUNT)
        .leftJoin(BY_VIEWER)
        .on(BY_VIEWER.FOLLOWER_ID.eq(viewerId))
        .and(BY_VIEWER.FOLLOWED_ID.eq(ACCOUNT.ID))
        .leftJoin(OF_VIEWER)
        .on(OF_VIEWER.FOLLOWER_ID.eq(ACCOUNT.ID))
        .and(OF_VIEWER.FOLLOWED_ID.eq(viewerId));
  }

  /** The person in a row that has these columns. */
  public static Person read(long viewerId, Record found) {
    var account = AccountRows.read(found);
    Long since = found.get(BY_VIEWER.CREATED_AT);
    return new Person(
        account,
        new Relation(
            account.id() == viewerId,
            since == null ? null : Instant.ofEpochMilli(since),
            found.get(OF_VIEWER.CREATED_AT) != null));
  }
}
