package social.skein.graph;

import static social.skein.platform.schema.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import social.skein.account.AccountRows;

/** How a list of people is read in one query together with what they are to the viewer. */
public final class PersonRows {
  private PersonRows() {}

  /** Everybody, with the columns of a person and some more. */
  public static SelectJoinStep<Record> people(DSLContext sql, long viewerId, Field<?>... more) {
    return RelationRows.joined(
        sql.select(AccountRows.COLUMNS).select(RelationRows.COLUMNS).select(more).from(ACCOUNT),
        viewerId);
  }

  /** The person in a row that has these columns. */
  public static Person read(long viewerId, Record found) {
    var account = AccountRows.read(found);
    return new Person(account, RelationRows.read(account.id() == viewerId, found));
  }
}
