package social.skein.timeline;

import static social.skein.platform.schema.Tables.HOME_PLACE;

import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;

/** Where people were in their homes when they left them, the same on all their devices. */
@Service
public class HomePlaces {
  private final DSLContext sql;
  private final Transactions transactions;

  HomePlaces(DSLContext sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /** Notes that an entry was the first that somebody saw. */
  public void keep(long accountId, long entryId) {
    transactions.run(() ->
        sql.insertInto(HOME_PLACE)
            .set(HOME_PLACE.ACCOUNT_ID, accountId)
            .set(HOME_PLACE.ENTRY_ID, entryId)
            .onConflict(HOME_PLACE.ACCOUNT_ID)
            .doUpdate()
            .set(HOME_PLACE.ENTRY_ID, entryId)
            .execute());
  }

  /** The id of that entry, which may be gone; empty when they never left one behind. */
  public OptionalLong of(long accountId) {
    Long entry =
        transactions.read(() ->
            sql.select(HOME_PLACE.ENTRY_ID)
                .from(HOME_PLACE)
                .where(HOME_PLACE.ACCOUNT_ID.eq(accountId))
                .fetchOne(HOME_PLACE.ENTRY_ID));
    return entry == null ? OptionalLong.empty() : OptionalLong.of(entry);
  }
}
