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
  private final FollowSets blocks = new FollowSets();
  private final FollowSets hiddenBoosts = new FollowSets();
  private final FollowSets setApart = new FollowSets();
  private final Mutes mutes = new Mutes();
  private final AuthorEntries entries = new AuthorEntries();
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

  /** Gives an author all they wrote but replies to others, ascending. */
  public void written(long authorId, long[] postIds, int count) {
    writing(() -> {
      entries.fillPosts(accounts.of(authorId), Arrays.copyOf(postIds, count));
      return stayInBudget();
    });
  }

  /** Gives an author all their replies to others, ascending: each its id and whom it answers. */
  public void replied(long authorId, long[] rows, int count) {
    writing(() -> {
      long[] filled = Arrays.copyOf(rows, 2 * count);
      for (int at = AuthorEntries.ANSWERED; at < filled.length; at += 2) {
        filled[at] = accounts.of(filled[at]);
      }
      entries.fillReplies(accounts.of(authorId), filled);
      return stayInBudget();
    });
  }

  /** Gives an author all their boosts, ascending: each its id, the original and its author. */
  public void boosted(long authorId, long[] rows, int count) {
    writing(() -> {
      long[] filled = Arrays.copyOf(rows, 3 * count);
      for (int at = AuthorEntries.ORIGINAL_AUTHOR; at < filled.length; at += 3) {
        filled[at] = accounts.of(filled[at]);
      }
      entries.fillBoosts(accounts.of(authorId), filled);
      return stayInBudget();
    });
  }

  /** Notes that somebody blocks somebody. */
  public void blocked(long blockerId, long blockedId) {
    writing(() -> applied(new Change.Blocked(0, blockerId, blockedId)));
  }

  /** Notes that somebody mutes somebody, until a time in milliseconds since 1970. */
  public void muted(long muterId, long mutedId, long until) {
    writing(() -> applied(new Change.Muted(0, muterId, mutedId, until)));
  }

  /** Notes that somebody hides what somebody boosts. */
  public void boostsHidden(long viewerId, long boosterId) {
    writing(() -> applied(new Change.BoostsHidden(0, viewerId, boosterId)));
  }

  /** Notes that somebody is on an exclusive list of somebody. */
  public void setApart(long viewerId, long authorId) {
    writing(() -> applied(new Change.SetApart(0, viewerId, authorId)));
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
          if (!applied(change)) {
            return false;
          }
          position = change.seq();
        }
      }
      stayInBudget();
      return true;
    });
  }

  private boolean applied(Change change) {
    switch (change) {
      case Change.Posted(_, long author, long post) -> entries.addPost(accounts.of(author), post);
      case Change.Replied(_, long author, long post, long answered) ->
          entries.addReply(accounts.of(author), post, accounts.of(answered));
      case Change.Boosted(_, long booster, long boost, long original, long author) ->
          entries.addBoost(accounts.of(booster), boost, original, accounts.of(author));
      case Change.Deleted(_, long author, long post) -> entries.remove(accounts.of(author), post);
      case Change.Followed(_, long follower, long followed) ->
          follows.add(accounts.of(follower), accounts.of(followed));
      case Change.Unfollowed(_, long follower, long followed) ->
          follows.remove(accounts.of(follower), accounts.of(followed));
      case Change.Blocked(_, long blocker, long blocked) ->
          blocks.add(accounts.of(blocker), accounts.of(blocked));
      case Change.Unblocked(_, long blocker, long blocked) ->
          blocks.remove(accounts.of(blocker), accounts.of(blocked));
      case Change.Muted(_, long muter, long muted, long until) ->
          mutes.put(accounts.of(muter), accounts.of(muted), until);
      case Change.Unmuted(_, long muter, long muted) ->
          mutes.remove(accounts.of(muter), accounts.of(muted));
      case Change.BoostsHidden(_, long viewer, long booster) ->
          hiddenBoosts.add(accounts.of(viewer), accounts.of(booster));
      case Change.BoostsShown(_, long viewer, long booster) ->
          hiddenBoosts.remove(accounts.of(viewer), accounts.of(booster));
      case Change.SetApart(_, long viewer, long author) ->
          setApart.add(accounts.of(viewer), accounts.of(author));
      case Change.PutBack(_, long viewer, long author) ->
          setApart.remove(accounts.of(viewer), accounts.of(author));
      case Change.Edited _, Change.Renamed _, Change.Filtered _ -> {}
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
    int tail = (int) Math.min(entries.tail(), Math.min(entries.total(), LONGEST_TAIL));
    tail = Math.max(tail, SHORTEST_TAIL);
    entries.keep(tail);
    while (bytes() > roomy && tail > SHORTEST_TAIL) {
      tail = Math.max(tail / 2, SHORTEST_TAIL);
      entries.keep(tail);
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
   *
   * @param now in milliseconds since 1970, which ends mutes
   */
  public Optional<long[]> page(long viewerId, Keyset<Long> page, long now) {
    return reading(() -> {
      int ordinal = accounts.find(viewerId);
      if (ordinal == Ordinals.NONE) {
        return Optional.of(EMPTY);
      }
      Viewer viewer = viewer(ordinal, now);
      HeadSelect select = new HeadSelect(entries, viewer, page);
      viewer.offerTo(select);
      long[] ids = select.merge();
      return isComplete(viewer, page, ids) ? Optional.of(ids) : Optional.empty();
    });
  }

  private Viewer viewer(int ordinal, long now) {
    return new Viewer(
        ordinal, follows, mutes.at(ordinal, now), setApart, hiddenBoosts, blocks, entries);
  }

  private boolean isComplete(Viewer viewer, Keyset<Long> page, long[] ids) {
    Long after = page.after();
    long reach = after != null ? after : ids.length == page.limit() ? ids[ids.length - 1] : 0;
    // a boost is shown or not by what there was in the day before it
    long needed = entries.boosts().total() == 0 ? reach : Math.max(0, reach - Viewer.DAY);
    return needed >= entries.highestFloor() || needed >= viewer.floor();
  }

  /** Whether what an author writes may be in the viewer's home. */
  public boolean shows(long viewerId, long authorId, long now) {
    return reading(() -> {
      int viewer = accounts.find(viewerId);
      int author = accounts.find(authorId);
      return viewerId == authorId
          || (viewer != Ordinals.NONE
              && author != Ordinals.NONE
              && viewer(viewer, now).listensTo(author));
    });
  }

  /** Whether one of the two blocks the other. */
  public boolean apart(long oneId, long otherId) {
    return reading(() -> {
      int one = accounts.find(oneId);
      int other = accounts.find(otherId);
      return one != Ordinals.NONE
          && other != Ordinals.NONE
          && (blocks.contains(one, other) || blocks.contains(other, one));
    });
  }

  /** How much it holds. */
  public IndexSize size() {
    return reading(() ->
        new IndexSize(
            accounts.count(), follows.edges(), entries.total(), bytes(), budget, entries.tail()));
  }

  private long bytes() {
    return accounts.bytes()
        + follows.bytes()
        + blocks.bytes()
        + hiddenBoosts.bytes()
        + setApart.bytes()
        + mutes.bytes()
        + entries.bytes();
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
