package social.skein.graph;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static social.skein.platform.schema.Tables.ACCOUNT;

import java.util.Locale;
import org.jooq.Condition;
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

  /** Whether a piece of somebody's username or display name is this; any when it is empty. */
  public static Condition named(String words) {
    if (words.isEmpty()) {
      return noCondition();
    }
    String key = words.toLowerCase(Locale.ROOT);
    return key.startsWith("@")
        ? lower(ACCOUNT.USERNAME).startsWith(key.substring(1))
        : lower(ACCOUNT.USERNAME).contains(key).or(ACCOUNT.DISPLAY_NAME_KEY.contains(key));
  }

  /** The person in a row that has these columns. */
  public static Person read(long viewerId, Record found) {
    var account = AccountRows.read(found);
    return new Person(account, RelationRows.read(account.id() == viewerId, found));
  }
}
