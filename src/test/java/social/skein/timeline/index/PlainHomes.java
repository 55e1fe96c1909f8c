package social.skein.timeline.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import social.skein.platform.paging.Keyset;

/** What an index must answer, in plain collections and without a thought for speed. */
final class PlainHomes {
  private final Map<Long, NavigableSet<Long>> follows = new HashMap<>();
  private final Map<Long, NavigableSet<Long>> posts = new HashMap<>();

  void apply(Change change) {
    switch (change) {
      case Change.Posted(_, long author, long post) -> of(posts, author).add(post);
      case Change.Deleted(_, long author, long post) -> of(posts, author).remove(post);
      case Change.Followed(_, long follower, long followed) -> of(follows, follower).add(followed);
      case Change.Unfollowed(_, long follower, long followed) ->
          of(follows, follower).remove(followed);
      case Change.Renamed _ -> {}
      case Change.Loaded _ -> throw new IllegalArgumentException("what was loaded is not known");
    }
  }

  private static NavigableSet<Long> of(Map<Long, NavigableSet<Long>> sets, long account) {
    return sets.computeIfAbsent(account, _ -> new TreeSet<>());
  }

  NavigableSet<Long> written(long author) {
    return of(posts, author);
  }

  boolean shows(long viewer, long author) {
    return viewer == author || of(follows, viewer).contains(author);
  }

  /** The ids of a page, nearest to its key first. */
  List<Long> page(long viewer, Keyset<Long> page) {
    NavigableSet<Long> home = new TreeSet<>(written(viewer));
    of(follows, viewer).forEach(author -> home.addAll(written(author)));
    return beside(home, page).limit(page.limit()).toList();
  }

  private static Stream<Long> beside(NavigableSet<Long> home, Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    if (after != null) {
      return home.tailSet(after, false).stream();
    }
    return (before == null ? home : home.headSet(before, false)).descendingSet().stream();
  }

  /** An index made of all this, as one is built from a database. */
  TimelineIndex indexed(long budget, long position) {
    TimelineIndex index = new TimelineIndex(budget, position);
    follows.forEach((follower, set) -> index.following(follower, array(set), set.size()));
    posts.forEach((author, set) -> index.written(author, array(set), set.size()));
    return index;
  }

  private static long[] array(NavigableSet<Long> ids) {
    return ids.stream().mapToLong(Long::longValue).toArray();
  }
}
