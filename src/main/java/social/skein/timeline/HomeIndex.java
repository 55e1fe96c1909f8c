package social.skein.timeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.post.Answered;
import social.skein.timeline.index.OutOfBudget;
import social.skein.timeline.index.TimelineIndex;

/**
 * The engine of homes in RAM. Whenever it is asked, it first applies what the change log has got
 * since, within the transaction that then reads the posts: so its answer is the SQL's. It answers
 * nothing while there is no index, nor below what the index keeps.
 */
@Service
public class HomeIndex {
  private static final Logger LOG = LoggerFactory.getLogger(HomeIndex.class);
  private static final int TRIES = 3;

  private final AtomicReference<@Nullable TimelineIndex> current = new AtomicReference<>();
  private final RecentReaders readers = new RecentReaders();
  private volatile @Nullable String missing;
  private final ChangeFeed feed;
  private final PostCache posts;
  private final IndexBuild build;
  private final IndexMeters meters;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HomeIndex(
      ChangeFeed feed,
      PostCache posts,
      IndexBuild build,
      IndexMeters meters,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.feed = feed;
    this.posts = posts;
    this.build = build;
    this.meters = meters;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Builds the index from the database, and puts it in the place of the one there may be, which
   * serves meanwhile.
   *
   * @return whether it fits into its budget; if not, there is no index
   */
  public synchronized boolean build() {
    try {
      missing = null;
      TimelineIndex built = build.run();
      current.set(built);
      meters.watch(built);
      events.publishEvent(new Built());
      return true;
    } catch (OutOfBudget tooMuch) {
      giveUp(build.shortage());
      return false;
    }
  }

  /** There is an index that knows nothing of what the one before it was asked. */
  record Built() {}

  private void giveUp(String shortage) {
    current.set(null);
    missing = shortage;
    LOG.warn("Homes are read by SQL. {}.", shortage);
  }

  /** Notes that there is to be no index. */
  void leaveOut() {
    missing = "There is no timeline index: SKEIN_TIMELINE_INDEX is false";
  }

  /** Applies what is new in the change log; false when there is no index, or none any longer. */
  boolean catchUp() {
    TimelineIndex index = current.get();
    return index != null && transactions.read(() -> caughtUp(index)).isPresent();
  }

  private OptionalLong caughtUp(TimelineIndex index) {
    try {
      OptionalLong place = feed.catchUp(index);
      if (place.isPresent()) {
        return place;
      }
      LOG.info("The timeline index is read anew: the change log asks for it.");
    } catch (OutOfBudget tooMuch) {
      LOG.warn("The timeline index has outgrown its memory: {}.", tooMuch.getMessage());
    }
    current.compareAndSet(index, null);
    return OptionalLong.empty();
  }

  /** A page of somebody's home, nearest to its key first, if the index can tell it. */
  Optional<List<TimelineEntry>> page(long viewerId, Keyset<Long> page) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // It may see an older state than the index has, or writes of its own that may be undone.
      return Optional.empty();
    }
    for (int tried = 0; tried < TRIES; tried++) {
      TimelineIndex index = current.get();
      if (index == null) {
        return Optional.empty();
      }
      Attempt attempt = transactions.read(() -> attempt(index, viewerId, page));
      switch (attempt) {
        case Attempt.Found(List<TimelineEntry> found) -> {
          readers.note(viewerId);
          return Optional.of(found);
        }
        case Attempt.Beyond _ -> {
          return Optional.empty();
        }
        case Attempt.Missed(long position) -> {
          if (tried == TRIES - 1 && position == index.position()) {
            distrust("a post in the home of account " + viewerId + " is not there");
          }
        }
      }
    }
    return Optional.empty();
  }

  private Attempt attempt(TimelineIndex index, long viewerId, Keyset<Long> page) {
    OptionalLong place = caughtUp(index);
    if (place.isEmpty()) {
      return new Attempt.Beyond();
    }
    Optional<long[]> ids = index.page(viewerId, page, clock.millis());
    if (ids.isEmpty()) {
      return new Attempt.Beyond();
    }
    boolean byHashtags = index.followsHashtags(viewerId);
    List<TimelineEntry> found =
        posts.inOrder(ids.get(), place.getAsLong()).stream()
            .map(entry ->
                byHashtags && entry.booster() == null
                    ? brought(entry, index, viewerId)
                    : asRead(entry, index, viewerId))
            .toList();
    return found.size() == ids.get().length
            && (!byHashtags || found.stream().allMatch(it -> hasReason(it, index, viewerId)))
        ? new Attempt.Found(found)
        : new Attempt.Missed(place.getAsLong());
  }

  private TimelineEntry brought(TimelineEntry entry, TimelineIndex index, long viewerId) {
    long author = entry.post().author().id();
    return entry.by(index.hashtagOf(viewerId, entry.id(), author, clock.millis()));
  }

  /** Which it has not when the index learnt since that it has no longer the hashtag. */
  private boolean hasReason(TimelineEntry entry, TimelineIndex index, long viewerId) {
    return entry.booster() != null
        || entry.hashtag() != null
        || index.shows(viewerId, entry.post().author().id(), clock.millis());
  }

  /** Only a boost can bring an answer to somebody behind a block. */
  private static TimelineEntry asRead(TimelineEntry entry, TimelineIndex index, long viewerId) {
    Answered answered = entry.post().answered();
    return entry.booster() == null
            || answered == null
            || !index.apart(viewerId, answered.author().id())
        ? entry
        : TimelineEntry.of(entry.id(), entry.post().withoutWhomItAnswers(), entry.booster());
  }

  private sealed interface Attempt {
    record Found(List<TimelineEntry> posts) implements Attempt {}

    record Beyond() implements Attempt {}

    /** The index was ahead of what the transaction saw, or a delete or an edit came in between. */
    record Missed(long position) implements Attempt {}
  }

  /** How many posts a page has, by the index as it stands, if it can tell. */
  OptionalInt count(long viewerId, Keyset<Long> page) {
    TimelineIndex index = current.get();
    if (index == null) {
      return OptionalInt.empty();
    }
    Optional<long[]> ids = index.page(viewerId, page, clock.millis());
    return ids.isPresent() ? OptionalInt.of(ids.get().length) : OptionalInt.empty();
  }

  /** Some of those who read their homes lately, each told once. */
  List<Long> takeReaders(int most) {
    return readers.take(most);
  }

  /** Drops an index that disagrees with the database; it is then built anew. */
  void distrust(String difference) {
    if (current.getAndSet(null) != null) {
      meters.disagreed();
      LOG.error("The timeline index disagrees with the database and is dropped: {}", difference);
    }
  }

  @Nullable TimelineIndex current() {
    return current.get();
  }

  /** How it is doing, for its operator. */
  public IndexState state() {
    TimelineIndex index = current.get();
    return index == null
        ? new IndexState(false, missing == null ? build.progress() : missing)
        : new IndexState(true, index.size().inWords());
  }
}
