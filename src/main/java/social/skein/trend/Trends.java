package social.skein.trend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;

/**
 * Hashtags and posts that many people use, boost, favourite and answer. Different people are
 * counted and nothing else, at most every five minutes; who reads has those left out whom they do
 * not see, by what holds when they read.
 */
@Service
public class Trends {
  /** How many days back is counted. */
  public static final int DAYS = 2;

  /** How many people it takes. */
  public static final int LEAST = 3;

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int CHOSEN_FROM = 100;
  private static final int HASHTAGS = 10;
  private static final int POSTS = 20;

  private final TrendTable table;
  private final Transactions transactions;
  private final Clock clock;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile @Nullable Snapshot latest;

  Trends(TrendTable table, Transactions transactions, Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What trends for somebody, chosen from the hundred hashtags and posts with most people. */
  public Trending of(long viewerId) {
    Instant now = clock.instant();
    Snapshot counted = counted(now);
    return transactions.read(() -> {
      Set<Long> unseen = table.unseenBy(viewerId, now);
      return new Trending(
          counted.asOf(),
          again(counted, now),
          hashtags(counted, unseen),
          posts(counted, unseen, viewerId, now));
    });
  }

  /** At least one, also when others are counting at the moment. */
  private static int again(Snapshot counted, Instant now) {
    Duration left = Duration.between(now, counted.asOf().plus(KEPT));
    return (int) Math.clamp(left.plusSeconds(59).toMinutes(), 1, KEPT.toMinutes());
  }

  /** While one counts, the others are told what was counted before. */
  private Snapshot counted(Instant now) {
    Snapshot known = latest;
    if (known != null && (isFresh(known, now) || !counting.tryLock())) {
      return known;
    }
    if (known == null) {
      counting.lock();
    }
    try {
      Snapshot meanwhile = latest;
      Snapshot fresh =
          meanwhile != null && isFresh(meanwhile, now)
              ? meanwhile
              : transactions.read(() -> count(now));
      latest = fresh;
      return fresh;
    } finally {
      counting.unlock();
    }
  }

  private static boolean isFresh(Snapshot counted, Instant now) {
    return !now.isBefore(counted.asOf()) && now.isBefore(counted.asOf().plus(KEPT));
  }

  private Snapshot count(Instant now) {
    long from = from(now);
    return new Snapshot(
        now, table.hashtags(from, LEAST, CHOSEN_FROM), table.posts(from, LEAST, CHOSEN_FROM));
  }

  private static long from(Instant now) {
    Instant begin = now.minus(Duration.ofDays(DAYS));
    return begin.isBefore(Ids.START) ? 0 : Ids.first(begin);
  }

  /** None whose posts are all gone by now. */
  private List<Trending.Hashtag> hashtags(Snapshot counted, Set<Long> unseen) {
    List<Trending.Hashtag> all =
        counted.hashtags().stream()
            .map(it -> new Trending.Hashtag(it.what(), it.without(unseen)))
            .filter(it -> it.people() >= LEAST)
            .toList();
    Set<String> used =
        all.isEmpty()
            ? Set.of()
            : table.used(all.stream().map(Trending.Hashtag::name).toList(), from(counted.asOf()));
    return all.stream()
        .filter(it -> used.contains(it.name()))
        .sorted(
            Comparator.comparingInt(Trending.Hashtag::people)
                .reversed()
                .thenComparing(Trending.Hashtag::name))
        .limit(HASHTAGS)
        .toList();
  }

  private List<Trending.Reacted> posts(
      Snapshot counted, Set<Long> unseen, long viewerId, Instant now) {
    Map<Long, Integer> people =
        counted.posts().stream()
            .filter(it -> it.without(unseen) >= LEAST)
            .collect(Collectors.toMap(Crowd::what, it -> it.without(unseen)));
    return table.visible(people.keySet(), viewerId, now).stream()
        .map(post -> new Trending.Reacted(post, people.getOrDefault(post.id(), 0)))
        .sorted(
            Comparator.comparingInt(Trending.Reacted::people)
                .thenComparingLong(it -> it.post().id())
                .reversed())
        .limit(POSTS)
        .toList();
  }
}
