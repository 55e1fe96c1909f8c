package social.skein.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.post.Post;
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
  private final AtomicReference<@Nullable Long> lastViewer = new AtomicReference<>();
  private final ChangeFeed feed;
  private final PostCache posts;
  private final IndexBuild build;
  private final IndexMeters meters;
  private final Transactions transactions;

  HomeIndex(
      ChangeFeed feed,
      PostCache posts,
      IndexBuild build,
      IndexMeters meters,
      Transactions transactions) {
    this.feed = feed;
    this.posts = posts;
    this.build = build;
    this.meters = meters;
    this.transactions = transactions;
  }

  /**
   * Builds the index from the database, and puts it in the place of the one there may be, which
   * serves meanwhile.
   *
   * @return whether it fits into its budget; if not, there is no index
   */
  public synchronized boolean build() {
    try {
      TimelineIndex built = build.run();
      current.set(built);
      meters.watch(built);
      return true;
    } catch (OutOfBudget tooMuch) {
      giveUp(tooMuch);
      return false;
    }
  }

  private void giveUp(OutOfBudget tooMuch) {
    current.set(null);
    LOG.warn("Homes are read by SQL, there is no timeline index: {}.", tooMuch.getMessage());
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
  Optional<List<Post>> page(long viewerId, Keyset<Long> page) {
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
        case Attempt.Found(List<Post> found) -> {
          lastViewer.set(viewerId);
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
    Optional<long[]> ids = index.page(viewerId, page);
    if (ids.isEmpty()) {
      return new Attempt.Beyond();
    }
    List<Post> found = posts.inOrder(ids.get(), place.getAsLong());
    return found.size() == ids.get().length
        ? new Attempt.Found(found)
        : new Attempt.Missed(place.getAsLong());
  }

  private sealed interface Attempt {
    record Found(List<Post> posts) implements Attempt {}

    record Beyond() implements Attempt {}

    /** The index was ahead of what the transaction saw, or a delete came in between. */
    record Missed(long position) implements Attempt {}
  }

  /** Whose home was read last, unless that was told before. */
  @Nullable Long takeLastViewer() {
    return lastViewer.getAndSet(null);
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
        ? new IndexState(false, build.progress())
        : new IndexState(true, index.size().inWords());
  }
}
