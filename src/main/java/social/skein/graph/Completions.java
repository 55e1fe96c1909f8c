package social.skein.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import social.skein.account.Author;
import social.skein.platform.database.Transactions;

/** Whom somebody may mean who begins to type a username. */
@Service
public class Completions {
  private static final int MOST = 8;

  private final CompletionTable people;
  private final Transactions transactions;

  Completions(CompletionTable people, Transactions transactions) {
    this.people = people;
    this.transactions = transactions;
  }

  /**
   * At most eight people whose usernames begin so, first those whom the viewer follows, then
   * others; nobody with a block between them.
   */
  public List<Author> of(String start, long viewerId) {
    if (!start.matches("[A-Za-z0-9_]{1,30}")) {
      return List.of();
    }
    String key = start.toLowerCase(Locale.ROOT);
    return transactions.read(() -> {
      List<Author> followed = people.followed(key, viewerId, MOST);
      return followed.size() == MOST
          ? followed
          : Stream.concat(
                  followed.stream(), people.anybody(key, viewerId, MOST + followed.size()).stream())
              .distinct()
              .limit(MOST)
              .toList();
    });
  }
}
