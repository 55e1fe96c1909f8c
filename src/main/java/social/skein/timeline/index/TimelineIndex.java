package social.skein.timeline.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
  private final HashtagEntries hashtags = new HashtagEntries();
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

  /** Notes how people stand to each other, as entries of the change log would tell it. */
  public void stands(Change change) {
    writing(() -> applied(change));
  }

  /**
   * Notes that somebody follows a hashtag.
   *
   * @param posts all public posts with it, ascending: each its id, its author, and whom it answers
   *     or 0 for nobody else
   */
  public void hashtagFollowed(long followerId, String name, Supplier<long[]> posts) {
    boolean known = holds(name);
    long[] rows = known ? EMPTY : posts.get();
    writing(() -> {
      if (!known) {
        fillHashtag(name, rows);
      }
      hashtags.follow(accounts.of(followerId), name);
      return stayInBudget();
    });
  }

  private void fillHashtag(String name, long[] rows) {
    long[] filled = rows.clone();
    for (int at = 0; at < filled.length; at += 3) {
      int author = at + HashtagEntries.AUTHOR;
      int answered = at + HashtagEntries.ANSWERED;
      filled[author] = accounts.of(filled[author]);
      filled[answered] = nobodyOr(filled[answered]);
    }
    hashtags.fill(name, filled);
  }

  private int nobodyOr(long accountId) {
    return accountId == 0 ? HashtagEntries.NOBODY : accounts.of(accountId);
  }

  /** Whether it has the posts with a hashtag: those that somebody follows. */
  public boolean holds(String name) {
    return reading(() -> hashtags.holds(name));
  }

  /**
   * Applies entries of the change log in their order; those that were applied before change
   * nothing.
   *
   * @param posts of the hashtags that these entries have somebody follow and that it may not hold
   *     then, as they are there by now, in the form that {@link #hashtagFollowed} takes
   * @return whether that was possible: after {@link Change.Loaded}, and when posts are missing, it
   *     has to be built anew
   */
  public boolean apply(List<Change> changes, Map<String, long[]> posts) {
    return writing(() -> {
      for (Change change : changes) {
        if (change.seq() > position) {
          if (change instanceof Change.HashtagFollowed it && !hashtags.holds(it.name())) {
            long[] rows = posts.get(it.name());
            if (rows == null) {
              return false;
            }
            fillHashtag(it.name(), rows);
          }
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
      case Change.Posted(_, long author, long post, List<String> names) -> {
        entries.addPost(accounts.of(author), post);
        hashtags.add(post, accounts.of(author), HashtagEntries.NOBODY, names);
      }
      case Change.Replied(_, long author, long post, long answered, List<String> names) -> {
        entries.addReply(accounts.of(author), post, accounts.of(answered));
        hashtags.add(post, accounts.of(author), accounts.of(answered), names);
      }
      case Change.Edited(_, long author, long post, long answered, List<String> names) ->
          hashtags.change(post, accounts.of(author), nobodyOr(answered), names);
      case Change.Boosted(_, long booster, long boost, long original, long author) ->
          entries.addBoost(accounts.of(booster), boost, original, accounts.of(author));
      case Change.Deleted(_, long author, long post) -> {
        entries.remove(accounts.of(author), post);
        hashtags.remove(post);
      }
      case Change.Followed(_, long follower, long followed) ->
          follows.add(accounts.of(follower), accounts.of(followed));
      case Change.Unfollowed(_, long follower, long followed) ->
          follows.remove(accounts.of(follower), accounts.of(followed));
      case Change.HashtagFollowed(_, long follower, String name) ->
          hashtags.follow(accounts.of(follower), name);
      case Change.HashtagUnfollowed(_, long follower, String name) ->
          hashtags.unfollow(accounts.of(follower), name);
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
      case Change.Renamed _, Change.Filtered _ -> {}
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
    int tail = (int) Math.min(entries.tail(), Math.min(total(), LONGEST_TAIL));
    tail = Math.max(tail, SHORTEST_TAIL);
    keep(tail);
    while (bytes() > roomy && tail > SHORTEST_TAIL) {
      tail = Math.max(tail / 2, SHORTEST_TAIL);
      keep(tail);
    }
    if (bytes() > budget) {
      throw new OutOfBudget(size());
    }
  }

  private void keep(int tail) {
    entries.keep(tail);
    hashtags.keep(tail);
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
      if (hashtags.count(ordinal) > 0) {
        ids = new HashtagSelect(hashtags, ordinal, viewer, page).merge(ids);
      }
      return isComplete(viewer, page, ids) ? Optional.of(ids) : Optional.empty();
    });
  }

  private Viewer viewer(int ordinal, long now) {
    return new Viewer(
        ordinal,
        follows,
        mutes.at(ordinal, now),
        setApart,
        hiddenBoosts,
        blocks,
        entries,
        hashtags);
  }

  private boolean isComplete(Viewer viewer, Keyset<Long> page, long[] ids) {
    Long after = page.after();
    long reach = after != null ? after : ids.length == page.limit() ? ids[ids.length - 1] : 0;
    // a boost is shown or not by what there was in the day before it
    long needed = entries.boosts().total() == 0 ? reach : Math.max(0, reach - Viewer.DAY);
    long highest = Math.max(entries.highestFloor(), hashtags.posts().highestFloor());
    return needed >= highest || needed >= viewer.floor();
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

  /** Whether somebody follows a hashtag. */
  public boolean followsHashtags(long accountId) {
    return reading(() -> {
      int follower = accounts.find(accountId);
      return follower != Ordinals.NONE && hashtags.count(follower) > 0;
    });
  }

  /** Whether somebody follows one of these hashtags. */
  public boolean followsHashtags(long accountId, Collection<String> names) {
    return reading(() -> {
      int follower = accounts.find(accountId);
      return follower != Ordinals.NONE
          && names.stream().anyMatch(name -> hashtags.follows(follower, name));
    });
  }

  /**
   * The hashtag that brings a post of the viewer's home there, the first by its name; null when its
   * author does.
   */
  public @Nullable String hashtagOf(long viewerId, long postId, long authorId, long now) {
    return reading(() -> {
      int follower = accounts.find(viewerId);
      int author = accounts.find(authorId);
      return follower == Ordinals.NONE || viewer(follower, now).listensTo(author)
          ? null
          : hashtags.firstOf(follower, postId);
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

  private long total() {
    return entries.total() + hashtags.posts().total();
  }

  private long bytes() {
    return accounts.bytes()
        + follows.bytes()
        + blocks.bytes()
        + hiddenBoosts.bytes()
        + setApart.bytes()
        + mutes.bytes()
        + entries.bytes()
        + hashtags.bytes();
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
