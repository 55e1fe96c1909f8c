package social.skein.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import social.skein.graph.PersonTable.Dated;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.platform.text.PlainText;

/** Lists of people, each with what they are to the viewer. */
@Service
public class People {
  /** The viewer id of somebody who is not logged in: no account has it. */
  public static final long STRANGER = 0;

  private final PersonTable people;
  private final Transactions transactions;

  People(PersonTable people, Transactions transactions) {
    this.people = people;
    this.transactions = transactions;
  }

  /** Who follows somebody, the newest follow first. */
  public Slice<Person> followers(long accountId, long viewerId, Keyset<FollowKey> page) {
    List<Dated> found = transactions.read(() -> people.followers(accountId, viewerId, page));
    return page.slice(found, Dated::cursor).map(Dated::person);
  }

  /** Whom somebody follows, the newest follow first. */
  public Slice<Person> following(long accountId, long viewerId, Keyset<FollowKey> page) {
    List<Dated> found = transactions.read(() -> people.following(accountId, viewerId, page));
    return page.slice(found, Dated::cursor).map(Dated::person);
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

  /** The most followed people whom the viewer does not follow, then the newest that nobody does. */
  public List<Person> suggestions(long viewerId, int size) {
    return transactions.read(() -> {
      List<Person> followed = people.mostFollowed(viewerId, size);
      int room = size - followed.size();
      return room == 0
          ? followed
          : Stream.concat(followed.stream(), people.newestUnfollowed(viewerId, room).stream())
              .toList();
    });
  }
}
