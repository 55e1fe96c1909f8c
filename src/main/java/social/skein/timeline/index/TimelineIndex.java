package social.skein.timeline.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import social.skein.platform.paging.Keyset;

/**
 * Everybody's home, in RAM: exact for what it holds, and it knows what it does not hold. Any number
 * of threads may read while one changes it; each page is of one moment.
 */
public final class TimelineIndex {
  /** An index that cannot keep so many posts of each author would send most pages elsewhere. */
  private static final int SHORTEST_TAIL = 64;

  private static final int LONGEST_TAIL = 1 << 20;

  private static final long[] EMPTY = {};

  private final Ordinals accounts = new Ordinals();
  private final FollowSets follows = new FollowSets();
  private final AuthorPosts posts = new AuthorPosts();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final long budget;
  private long position;

  /**
   * An index of an empty database.
   *
   * @param budget how many bytes its arrays may take
   * @param position the last entry of the change log that it need not apply
   */
  public TimelineIndex(long budget, long position) {
    this.budget = budget;
    this.position = position;
  }

  /** Notes that there is such an account; best in the order of their ids. */
  public void account(long id) {
    writing(() -> accounts.of(id));
  }

  /** Gives a follower all they follow. */
  public void following(long followerId, long[] followedIds, int count) {
    writing(() -> {
      int[] followed = new int[count];
      for (int i = 0; i < count; i++) {
        followed[i] = accounts.of(followedIds[i]);
      }
      follows.fill(accounts.of(followerId), followed);
      return stayInBudget();
    });
  }

  /** Gives an author all they wrote, ascending. */
  public void written(long authorId, long[] postIds, int count) {
    writing(() -> {
      posts.fill(accounts.of(authorId), Arrays.copyOf(postIds, count));
      return stayInBudget();
    });
  }

  /**
   * Applies entries of the change log in their order; those that were applied before change
   * nothing.
   *
   * @return whether that was possible: after {@link Change.Loaded} it has to be built anew
   */
  public boolean apply(List<Change> changes) {
    return writing(() -> {
      for (Change change : changes) {
        if (change.seq() > position) {
          if (!apply(change)) {
            return false;
          }
          position = change.seq();
        }
      }
      stayInBudget();
      return true;
    });
  }

  private boolean apply(Change change) {
    switch (change) {
      case Change.Posted(_, long author, long post) -> posts.add(accounts.of(author), post);
      case Change.Deleted(_, long author, long post) -> posts.remove(accounts.of(author), post);
      case Change.Followed(_, long follower, long followed) ->
          follows.add(accounts.of(follower), accounts.of(followed));
      case Change.Unfollowed(_, long follower, long followed) ->
          follows.remove(accounts.of(follower), accounts.of(followed));
      case Change.Renamed _ -> {}
      case Change.Loaded _ -> {
        return false;
      }
    }
    return true;
  }

  private boolean stayInBudget() {
    if (bytes() > budget) {
      shrink();
    }
    return true;
  }

  /**
   * Keeps less of each author until it fits with some room for what comes next: otherwise every
   * further post would have to shrink it again.
   */
  private void shrink() {
    long roomy = budget - budget / 16;
    int tail = (int) Math.min(posts.tail(), Math.min(posts.posts(), LONGEST_TAIL));
    tail = Math.max(tail, SHORTEST_TAIL);
    posts.keep(tail);
    while (bytes() > roomy && tail > SHORTEST_TAIL) {
      tail = Math.max(tail / 2, SHORTEST_TAIL);
      posts.keep(tail);
    }
    if (bytes() > budget) {
      throw new OutOfBudget(size());
    }
  }

  /** The last entry of the change log that was applied. */
  public long position() {
    return reading(() -> position);
  }

  /**
   * The ids of a page of somebody's home, nearest to its key first; empty when it reaches below
   * what is kept of an author they follow.
   */
  public Optional<long[]> page(long viewerId, Keyset<Long> page) {
    return reading(() -> {
      int viewer = accounts.find(viewerId);
      if (viewer == Ordinals.NONE) {
        return Optional.of(EMPTY);
      }
      long[] ids = select(viewer, page);
      return isComplete(viewer, page, ids) ? Optional.of(ids) : Optional.empty();
    });
  }

  private long[] select(int viewer, Keyset<Long> page) {
    HeadSelect select = new HeadSelect(posts, page);
    int[] followed = follows.of(viewer);
    int count = follows.count(viewer);
    for (int i = 0; i < count; i++) {
      select.offer(followed[i]);
    }
    select.offer(viewer);
    return select.merge();
  }

  private boolean isComplete(int viewer, Keyset<Long> page, long[] ids) {
    Long after = page.after();
    long reach = after != null ? after : ids.length == page.limit() ? ids[ids.length - 1] : 0;
    return reach >= posts.highestFloor() || reach >= highestFloor(viewer);
  }

  private long highestFloor(int viewer) {
    long highest = posts.floor(viewer);
    int[] followed = follows.of(viewer);
    int count = follows.count(viewer);
    for (int i = 0; i < count; i++) {
      highest = Math.max(highest, posts.floor(followed[i]));
    }
    return highest;
  }

  /** Whether what an author writes is in the viewer's home. */
  public boolean shows(long viewerId, long authorId) {
    return reading(() -> {
      int viewer = accounts.find(viewerId);
      int author = accounts.find(authorId);
      return viewerId == authorId
          || (viewer != Ordinals.NONE
              && author != Ordinals.NONE
              && follows.contains(viewer, author));
    });
  }

  /** How much it holds. */
  public IndexSize size() {
    return reading(() ->
        new IndexSize(
            accounts.count(), follows.edges(), posts.posts(), bytes(), budget, posts.tail()));
  }

  private long bytes() {
    return accounts.bytes() + follows.bytes() + posts.bytes();
  }

  private <T> T reading(Supplier<T> work) {
    return holding(lock.readLock(), work);
  }

  private <T> T writing(Supplier<T> work) {
    return holding(lock.writeLock(), work);
  }

  private static <T> T holding(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
