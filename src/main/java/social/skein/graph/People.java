package social.skein.graph;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import social.skein.graph.ByDate.Dated;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.platform.text.PlainText;

/** People as the viewer sees them: lists, without those behind a block, and one by one. */
@Service
public class People {
  /** The viewer id of somebody who is not logged in: no account has it. */
  public static final long STRANGER = 0;

  private final PersonTable people;
  private final StandingTable standings;
  private final Transactions transactions;
  private final Clock clock;

  People(PersonTable people, StandingTable standings, Transactions transactions, Clock clock) {
    this.people = people;
    this.standings = standings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How somebody stands to the viewer. */
  public Standing standing(long viewerId, long accountId) {
    return viewerId == STRANGER
        ? Standing.NONE
        : transactions.read(() -> standings.of(viewerId, accountId, clock.instant()));
  }

  /** Who follows somebody, the newest follow first. */
  public Slice<Person> followers(long accountId, long viewerId, Keyset<FollowKey> page) {
    List<Dated<Person>> found =
        transactions.read(() -> people.followers(accountId, viewerId, page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }

  /** Whom somebody follows, the newest follow first. */
  public Slice<Person> following(long accountId, long viewerId, Keyset<FollowKey> page) {
    List<Dated<Person>> found =
        transactions.read(() -> people.following(accountId, viewerId, page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }

  /**
   * Everybody in the order of their usernames, or those whose username or display name has the
   * words in it.
   */
  public Slice<Person> directory(String words, long viewerId, Keyset<NameKey> page) {
    List<Person> found =
        transactions.read(() -> people.directory(PlainText.lineOf(words), viewerId, page));
    return page.slice(
        found,
        person -> new NameKey(person.account().username().toLowerCase(Locale.ROOT)).cursor());
  }
}
