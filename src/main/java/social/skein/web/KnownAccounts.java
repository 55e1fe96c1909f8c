package social.skein.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.People;
import social.skein.graph.Standing;

/** Finds whom an address names, or answers 404, also when they do not exist to the viewer. */
@Component
class KnownAccounts {
  private final Accounts accounts;
  private final People people;

  KnownAccounts(Accounts accounts, People people) {
    this.accounts = accounts;
    this.people = people;
  }

  /** Somebody, and how they stand to the viewer. */
  record Known(Account account, Standing standing) {}

  Known named(Page page, String username) {
    return accounts
        .find(username)
        .map(account -> new Known(account, people.standing(page.viewerId(), account.id())))
        .filter(known -> !known.standing().invisible())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such person"));
  }
}
