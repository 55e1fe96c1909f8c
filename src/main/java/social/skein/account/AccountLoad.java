package social.skein.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.BulkInsert;
import social.skein.platform.database.Source;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.id.PastIds;
import social.skein.platform.text.PlainText;

/**
 * The bulk path into an empty database: what sign-up and profile would have stored, by the thousand
 * rows and with one password, hashed once, for all.
 */
@Service
public class AccountLoad {
  private final AccountTable accounts;
  private final CredentialTable credentials;
  private final Passwords passwords;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  AccountLoad(
      AccountTable accounts,
      CredentialTable credentials,
      Passwords passwords,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.passwords = passwords;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
  }

  /**
   * Stores all of them, or nobody. Until the transaction around it ends nobody else can sign up.
   *
   * @param drawn what their ids were drawn from
   * @return false, and nothing is stored, when somebody is there already
   * @throws IllegalArgumentException if sign-up or profile would refuse one of them
   */
  public boolean load(String password, PastIds drawn, Source<Newcomer> newcomers) {
    String hash = passwords.hash(password);
    return transactions.write(() -> {
      ids.hold();
      if (!accounts.isEmpty()) {
        return false;
      }
      insert(hash, newcomers);
      ids.advanceTo(drawn.last());
      events.publishEvent(new AccountsLoaded());
      return true;
    });
  }

  private void insert(String hash, Source<Newcomer> newcomers) {
    BulkInsert<Account> people = accounts.bulk();
    BulkInsert<Credential> keys = credentials.bulk();
    newcomers.forEach(newcomer -> {
      Account account = account(newcomer);
      people.add(account);
      keys.add(new Credential(account.id(), newcomer.email(), hash));
    });
    people.finish();
    keys.finish();
  }

  private static Account account(Newcomer newcomer) {
    String name = PlainText.lineOf(newcomer.displayName());
    String about = PlainText.of(newcomer.aboutMe());
    if (Usernames.problem(newcomer.username()).isPresent()
        || !Accounts.isEmail(newcomer.email())
        || !new Profile(name, about, null).fits()) {
      throw new IllegalArgumentException("sign-up or profile would refuse " + newcomer);
    }
    return new Account(
        newcomer.id(),
        newcomer.username(),
        name,
        about,
        newcomer.joinedAt(),
        null,
        null,
        newcomer.locked());
  }
}
