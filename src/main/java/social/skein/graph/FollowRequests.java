package social.skein.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.ByDate.Dated;
import social.skein.graph.FollowState.Event;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/** Who asks to follow whom, and the answers; {@link Follows} asks and withdraws. */
@Service
public class FollowRequests {
  /** As far as those who wait are counted; whoever has one more knows that there are more. */
  public static final int MOST_COUNTED = 99;

  private final Accounts accounts;
  private final RequestTable requests;
  private final PersonTable people;
  private final Edges edges;
  private final BlockTable blocks;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  FollowRequests(
      Accounts accounts,
      RequestTable requests,
      PersonTable people,
      Edges edges,
      BlockTable blocks,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.requests = requests;
    this.people = people;
    this.edges = edges;
    this.blocks = blocks;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Lets somebody follow who asked to; of several answers the first one counts. */
  public RequestOutcome approve(long accountId, String username) {
    return answer(accountId, username, Event.APPROVE);
  }

  /** Turns somebody down who asked to follow; of several answers the first one counts. */
  public RequestOutcome reject(long accountId, String username) {
    return answer(accountId, username, Event.REJECT);
  }

  private RequestOutcome answer(long accountId, String username, Event event) {
    return transactions.write(() -> {
      ids.hold();
      return accounts
          .find(username)
          .filter(asker -> !blocks.exists(asker.id(), accountId))
          .map(asker -> answer(accountId, asker, event))
          .orElseGet(RequestOutcome.Unknown::new);
    });
  }

  private RequestOutcome answer(long accountId, Account asker, Event event) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    Edge edge = edges.move(edges.between(asker.id(), accountId), event, now);
    return switch (edge.state()) {
      case FOLLOWING -> new RequestOutcome.Following(asker);
      case REJECTED -> new RequestOutcome.TurnedDown(asker);
      case NONE, REQUESTED, SEVERED -> new RequestOutcome.NotAsking(asker);
    };
  }

  /** Who waits for somebody's answer, the newest request first. */
  public Slice<Person> waiting(long accountId, Keyset<FollowKey> page) {
    List<Dated<Person>> found = transactions.read(() -> people.waiting(accountId, page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }

  /** Whose answer somebody waits for, the newest request first. */
  public Slice<Person> sent(long accountId, Keyset<FollowKey> page) {
    List<Dated<Person>> found = transactions.read(() -> people.asked(accountId, page));
    return page.slice(found, Dated::cursor).map(Dated::item);
  }

  /** How many wait for somebody's answer, up to {@link #MOST_COUNTED} and one more. */
  public int count(long accountId) {
    return transactions.read(() -> requests.waiting(accountId, MOST_COUNTED + 1));
  }
}
