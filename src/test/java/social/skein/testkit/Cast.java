package social.skein.testkit;

import java.util.List;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.account.SignUp;
import social.skein.account.SignUpOutcome;

/** The people everyone knows: john, susan, mary and david, and more when a test needs a crowd. */
public final class Cast {
  /** The password of all of them. */
  public static final String PASSWORD = "follow-the-geese";

  private final Accounts accounts;

  Cast(Accounts accounts) {
    this.accounts = accounts;
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
    return switch (accounts.signUp(new SignUp(username, username + "@example.com", PASSWORD))) {
      case SignUpOutcome.SignedUp(Account account) -> account;
      case SignUpOutcome.Refused refused -> throw new AssertionError(username + ": " + refused);
    };
  }
}
