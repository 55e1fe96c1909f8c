package social.skein.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.account.SignUp;
import social.skein.account.SignUpOutcome;
import social.skein.graph.Follows;
import social.skein.platform.database.Transactions;
import social.skein.post.Posts;
import social.skein.post.Writing;

/** The tutorial's four people: who follows whom, and one post of each. */
@Component
class Demo {
  static final String PASSWORD = "follow-the-geese";
  static final String NOT_EMPTY =
      "The database is not empty; demo fills only an empty one. Nothing was changed."
          + " Start without --demo to go on with it.";

  private static final List<String> PEOPLE = List.of("john", "susan", "mary", "david");
  private static final Map<String, List<String>> FOLLOWS =
      Map.of("john", List.of("susan", "david"), "susan", List.of("mary"), "mary", List.of("david"));
  private static final List<String> OLDEST_TO_NEWEST = List.of("john", "david", "mary", "susan");

  private final Accounts accounts;
  private final Follows follows;
  private final Posts posts;
  private final Transactions transactions;

  Demo(Accounts accounts, Follows follows, Posts posts, Transactions transactions) {
    this.accounts = accounts;
    this.follows = follows;
    this.posts = posts;
    this.transactions = transactions;
  }

  /** Whether nobody is in the database. */
  boolean fillable() {
    return accounts.nobodyYet();
  }

  /** Fills the database, all or nothing; false when somebody is in it already. */
  boolean fill() {
    if (!fillable()) {
      return false;
    }
    transactions.run(() -> {
      Map<String, Account> people = new LinkedHashMap<>();
      PEOPLE.forEach(name -> people.put(name, signUp(name)));
      people.forEach((name, account) ->
          FOLLOWS
              .getOrDefault(name, List.of())
              .forEach(followed -> follows.follow(account.id(), followed)));
      OLDEST_TO_NEWEST.forEach(name ->
          posts.write(
              Objects.requireNonNull(people.get(name)).id(), Writing.of("post from " + name)));
    });
    return true;
  }

  private Account signUp(String name) {
    return switch (accounts.signUp(new SignUp(name, name + "@example.com", PASSWORD))) {
      case SignUpOutcome.SignedUp(Account account) -> account;
      case SignUpOutcome.Refused refused -> throw new IllegalStateException(name + ": " + refused);
    };
  }
}
