package social.skein.timeline;

import static social.skein.platform.schema.Tables.HOME_PLACE;
import static social.skein.platform.schema.Tables.POST;

import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import social.skein.graph.Barriers;
import social.skein.platform.database.Transactions;
import social.skein.post.VisiblePosts;

/** Where people were in their homes when they left them, the same on all their devices. */
@Service
public class HomePlaces {
  private final DSLContext sql;
  private final Transactions transactions;

  HomePlaces(DSLContext sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /**
   * Notes that an entry was the first that somebody saw. Whether it was: there has to be such a
   * post or boost that they may see.
   */
  public boolean keep(long accountId, long entryId) {
    return transactions.write(() -> {
      boolean seen = isVisible(accountId, entryId);
      if (seen) {
        put(accountId, entryId);
      }
      return seen;
    });
  }

  private boolean isVisible(long accountId, long entryId) {
    return sql.fetchExists(
        POST,
        POST.ID
            .eq(entryId)
            .and(VisiblePosts.to(accountId))
            .andNot(Barriers.between(accountId, POST.BOOST_OF_AUTHOR_ID)));
  }

  private void put(long accountId, long entryId) {
    sql.insertInto(HOME_PLACE)
        .set(HOME_PLACE.ACCOUNT_ID, accountId)
        .set(HOME_PLACE.ENTRY_ID, entryId)
        .onConflict(HOME_PLACE.ACCOUNT_ID)
        .doUpdate()
        .set(HOME_PLACE.ENTRY_ID, entryId)
        .execute();
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
