package social.skein.graph;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/** The hashtags that people follow, each by the name by which hashtags are the same. */
@Service
public class FollowedHashtags {
  /** How many somebody may follow. */
  public static final int MOST = 100;

  private final HashtagFollowTable hashtags;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  FollowedHashtags(
      HashtagFollowTable hashtags,
      Transactions transactions,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.hashtags = hashtags;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Follows a hashtag, unless they follow 100 others; doing it again changes nothing. */
  public HashtagOutcome follow(long accountId, String name) {
    return transactions.write(() -> {
      ids.hold();
      if (hashtags.exists(accountId, name)) {
        return HashtagOutcome.FOLLOWING;
      }
      if (hashtags.count(accountId) >= MOST) {
        return HashtagOutcome.TOO_MANY;
      }
      hashtags.insert(accountId, name, clock.instant());
      events.publishEvent(new HashtagFollowed(accountId, name));
      return HashtagOutcome.FOLLOWING;
    });
  }

  /** Follows it no longer; where they did not, it changes nothing. */
  public void unfollow(long accountId, String name) {
    transactions.run(() -> {
      ids.hold();
      if (hashtags.delete(accountId, name)) {
        events.publishEvent(new HashtagUnfollowed(accountId, name));
      }
    });
  }

  /** Whether somebody follows it. */
  public boolean isFollowing(long accountId, String name) {
    return accountId != People.STRANGER
        && transactions.read(() -> hashtags.exists(accountId, name));
  }

  /** All that somebody follows, at most 100, by their names. */
  public List<FollowedHashtag> list(long accountId) {
    return transactions.read(() -> hashtags.of(accountId));
  }
}
