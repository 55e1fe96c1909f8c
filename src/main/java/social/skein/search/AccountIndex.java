package social.skein.search;

import static social.skein.platform.schema.Tables.ACCOUNT;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.account.AccountRows;
import social.skein.account.AccountsLoaded;
import social.skein.account.Joined;
import social.skein.account.ProfileChanged;
import social.skein.platform.database.Dialect;

/** Keeps the words of accounts, in the transactions that make and change them. */
@Component
class AccountIndex {
  private static final int LOADED_AT_ONCE = 5_000;

  private final AccountEntries entries;
  private final WordTable words;

  AccountIndex(AccountEntries entries, DSLContext sql, Dialect dialect) {
    this.entries = entries;
    this.words = WordTable.ofAccounts(sql, dialect);
  }

  @EventListener
  void on(Joined it) {
    put(it.accountId());
  }

  @EventListener
  void on(ProfileChanged it) {
    put(it.accountId());
  }

  private void put(long accountId) {
    put(entries.accounts().where(ACCOUNT.ID.eq(accountId)).fetch(AccountRows::read));
  }

  private void put(List<Account> accounts) {
    words.put(accounts.stream().map(AccountEntries::of).toList());
  }

  @EventListener
  void on(AccountsLoaded it) {
    Long above = 0L;
    while (above != null) {
      above = renew(above, LOADED_AT_ONCE);
    }
  }

  /** As {@link PostIndex#renew}, of accounts. */
  @Nullable Long renew(long above, int howMany) {
    List<Account> accounts =
        entries
            .accounts()
            .where(ACCOUNT.ID.gt(above))
            .orderBy(ACCOUNT.ID)
            .limit(howMany)
            .fetch(AccountRows::read);
    boolean last = accounts.size() < howMany;
    long upTo = last ? Long.MAX_VALUE : accounts.getLast().id();
    words.keepOnly(accounts.stream().map(Account::id).toList(), above, upTo);
    put(accounts);
    return last ? null : (Long) upTo;
  }
}
