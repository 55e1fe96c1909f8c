package social.skein.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.account.Joined;
import social.skein.account.SignUp;
import social.skein.account.SignUpOutcome;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/**
 * The people everyone knows: john, susan, mary and david, and more when a test needs a crowd. The
 * first of all signs up; the others get the same rows with the same hash, because hashing a
 * password is what takes most of a test's time.
 */
public final class Cast {
  /** The password of all of them. */
  public static final String PASSWORD = "follow-the-geese";

  private final Accounts accounts;
  private final Database database;
  private final Transactions transactions;
  private final Ids ids;
  private final SettableClock clock;
  private final ApplicationEventPublisher events;
  private @Nullable String hash;

  Cast(
      Accounts accounts,
      Database database,
      Transactions transactions,
      Ids ids,
      SettableClock clock,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.database = database;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  public Account john() {
    return signUp("john");
  }

  public Account susan() {
    return signUp("susan");
  }

  public Account mary() {
    return signUp("mary");
  }

  public Account david() {
    return signUp("david");
  }

  /** All four, in that order. */
  public List<Account> four() {
    return List.of(john(), susan(), mary(), david());
  }

  public Account signUp(String username) {
    String known = hash;
    if (known != null) {
      return transactions.write(() -> insert(username, known));
    }
    Account account = signUpThroughTheDoor(username);
    hash =
        database.value(
            String.class,
            "SELECT password_hash FROM credential WHERE account_id = ?",
            account.id());
    return account;
  }

  private Account signUpThroughTheDoor(String username) {
    return switch (accounts.signUp(new SignUp(username, username + "@example.com", PASSWORD))) {
      case SignUpOutcome.SignedUp(Account account) -> account;
      case SignUpOutcome.Refused refused -> throw new AssertionError(username + ": " + refused);
    };
  }

  private Account insert(String username, String known) {
    long id = ids.next();
    database.run(
        "INSERT INTO account (id, username, display_name, display_name_key, about_me, created_at)"
            + " VALUES (?, ?, '', '', '', ?)",
        id,
        username,
        clock.millis());
    String email = username + "@example.com";
    database.run(
        "INSERT INTO credential (account_id, email, email_key, password_hash) VALUES (?, ?, ?, ?)",
        id,
        email,
        email.toLowerCase(java.util.Locale.ROOT),
        known);
    events.publishEvent(new Joined(id));
    return accounts.find(username).orElseThrow();
  }
}
