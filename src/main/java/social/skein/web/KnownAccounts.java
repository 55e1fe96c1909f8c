package social.skein.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import social.skein.account.Account;
import social.skein.account.Accounts;

/** Finds whom an address names, or answers 404. */
@Component
class KnownAccounts {
  private final Accounts accounts;

  KnownAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  Account named(String username) {
    return accounts
        .find(username)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such person"));
  }
}
