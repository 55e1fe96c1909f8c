package social.skein.timeline.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import social.skein.platform.paging.Keyset;

/** What an index must answer, in plain collections and without a thought for speed. */
final class PlainHomes {
  /** Something with a place; 0 stands for nobody and nothing. */
  record Row(long id, long author, long answered, long original, long originalAuthor) {
    boolean isBoost() {
      return original != 0;
    }
  }

  private record Pair(long one, long other) {}

  private final NavigableMap<Long, Row> rows = new TreeMap<>();
  private final Set<Pair> follows = new HashSet<>();
  private final Set<Pair> blocks = new HashSet<>();
  private final Set<Pair> hiddenBoosts = new HashSet<>();
  private final Set<Pair> setApart = new HashSet<>();
  private final Map<Pair, Long> mutes = new HashMap<>();
  private final Map<Long, List<String>> hashtags = new HashMap<>();
  private final Map<Long, Set<String>> followed = new HashMap<>();

  void apply(Change change) {
    switch (change) {
      case Change.Posted(_, long author, long post, List<String> names) -> {
        put(new Row(post, author, 0, 0, 0));
        hashtags.put(post, names);
      }
      case Change.Replied(_, long author, long post, long answered, List<String> names) -> {
        put(new Row(post, author, answered, 0, 0));
        hashtags.put(post, names);
      }
      case Change.Edited(_, _, long post, _, List<String> names) -> hashtags.put(post, names);
      case Change.HashtagFollowed(_, long follower, String name) ->
          followed.computeIfAbsent(follower, _ -> new HashSet<>()).add(name);
      case Change.HashtagUnfollowed(_, long follower, String name) ->
          followed.getOrDefault(follower, new HashSet<>()).remove(name);
      case Change.Boosted(_, long booster, long boost, long original, long author) ->
          put(new Row(boost, booster, 0, original, author));
      case Change.Deleted(_, long author, long post) ->
          rows.values()
              .removeIf(
                  row -> (row.id() == post && row.author() == author) || row.original() == post);
      case Change.Followed(_, long follower, long followed) ->
          follows.add(new Pair(follower, followed));
      case Change.Unfollowed(_, long follower, long followed) ->
          follows.remove(new Pair(follower, followed));
      case Change.Blocked(_, long blocker, long blocked) -> blocks.add(new Pair(blocker, blocked));
      case Change.Unblocked(_, long blocker, long blocked) ->
          blocks.remove(new Pair(blocker, blocked));
      case Change.Muted(_, long muter, long muted, long until) ->
          mutes.put(new Pair(muter, muted), until);
      case Change.Unmuted(_, long muter, long muted) -> mutes.remove(new Pair(muter, muted));
      case Change.BoostsHidden(_, long viewer, long booster) ->
          hiddenBoosts.add(new Pair(viewer, booster));
      case Change.BoostsShown(_, long viewer, long booster) ->
          hiddenBoosts.remove(new Pair(viewer, booster));
      case Change.SetApart(_, long viewer, long author) -> setApart.add(new Pair(viewer, author));
      case Change.PutBack(_, long viewer, long author) -> setApart.remove(new Pair(viewer, author));
      case Change.Renamed _, Change.Filtered _ -> {}
      case Change.Loaded _ -> throw new IllegalArgumentException("what was loaded is not known");
    }
  }

  private void put(Row row) {
    rows.put(row.id(), row);
  }

  boolean has(long id) {
    return rows.containsKey(id);
  }

  /** All of an author, or of everybody. */
  List<Row> written(long author) {
    return rows.values().stream().filter(row -> author == 0 || row.author() == author).toList();
  }

  boolean listensTo(long viewer, long author, long now) {
    return viewer == author
        || (follows.contains(new Pair(viewer, author))
            && !mutes(viewer, author, now)
            && !setApart.contains(new Pair(viewer, author)));
  }

  private boolean mutes(long viewer, long author, long now) {
    return mutes.getOrDefault(new Pair(viewer, author), 0L) > now;
  }

  /** The ids of a page, nearest to its key first. */
  List<Long> page(long viewer, Keyset<Long> page, long now) {
    return beside(page)
        .filter(row -> isCandidate(row, viewer, now))
        .filter(row -> !row.isBoost() || !isRepeated(row, viewer, now))
        .map(Row::id)
        .limit(page.limit())
        .toList();
  }

  private Stream<Row> beside(Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    if (after != null) {
      return rows.tailMap(after, false).values().stream();
    }
    var older = before == null ? rows : rows.headMap(before, false);
    return older.descendingMap().values().stream();
  }

  /** Every rule but the one of the day. */
  private boolean isCandidate(Row row, long viewer, long now) {
    if (!listensTo(viewer, row.author(), now) && !isBrought(row, viewer, now)) {
      return false;
    }
    if (row.isBoost()) {
      long author = row.originalAuthor();
      return !hiddenBoosts.contains(new Pair(viewer, row.author()))
          && !mutes(viewer, author, now)
          && !blocks.contains(new Pair(viewer, author))
          && !blocks.contains(new Pair(author, viewer));
    }
    return row.answered() == 0
        || row.answered() == viewer
        || follows.contains(new Pair(viewer, row.answered()));
  }

  /** By a hashtag that the viewer follows. */
  private boolean isBrought(Row row, long viewer, long now) {
    return !row.isBoost()
        && hashtags.get(row.id()).stream()
            .anyMatch(followed.getOrDefault(viewer, Set.of())::contains)
        && !mutes(viewer, row.author(), now)
        && !setApart.contains(new Pair(viewer, row.author()))
        && !blocks.contains(new Pair(viewer, row.author()))
        && !blocks.contains(new Pair(row.author(), viewer));
  }

  /** What an index takes of a hashtag: ids, authors, whom they answer. */
  long[] tagged(String name) {
    return numbers(
        written(0).stream()
            .filter(row -> !row.isBoost() && hashtags.get(row.id()).contains(name))
            .toList(),
        Row::id,
        Row::author,
        Row::answered);
  }

  private boolean isRepeated(Row boost, long viewer, long now) {
    return rows.subMap(boost.id() - Viewer.DAY, false, boost.id(), false).values().stream()
        .filter(row -> row.id() == boost.original() || row.original() == boost.original())
        .anyMatch(row -> isCandidate(row, viewer, now));
  }

  /** An index made of all this, as one is built from a database. */
  TimelineIndex indexed(long budget, long position) {
    TimelineIndex index = new TimelineIndex(budget, position);
    follows.stream()
        .map(Pair::one)
        .distinct()
        .forEach(follower -> {
          long[] all = others(follower);
          index.following(follower, all, all.length);
        });
    written(0).stream().map(Row::author).distinct().forEach(author -> fill(index, author));
    blocks.forEach(it -> index.stands(new Change.Blocked(0, it.one(), it.other())));
    hiddenBoosts.forEach(it -> index.stands(new Change.BoostsHidden(0, it.one(), it.other())));
    followed.forEach((follower, names) ->
        names.forEach(name -> index.hashtagFollowed(follower, name, () -> tagged(name))));
    setApart.forEach(it -> index.stands(new Change.SetApart(0, it.one(), it.other())));
    mutes.forEach((it, until) -> index.stands(new Change.Muted(0, it.one(), it.other(), until)));
    return index;
  }

  private long[] others(long follower) {
    return follows.stream()
        .filter(it -> it.one() == follower)
        .mapToLong(Pair::other)
        .sorted()
        .toArray();
  }

  private void fill(TimelineIndex index, long author) {
    List<Row> all = written(author);
    List<Row> posts = all.stream().filter(row -> !row.isBoost() && row.answered() == 0).toList();
    List<Row> replies = all.stream().filter(row -> row.answered() != 0).toList();
    List<Row> boosts = all.stream().filter(Row::isBoost).toList();
    index.written(author, numbers(posts, Row::id), posts.size());
    index.replied(author, numbers(replies, Row::id, Row::answered), replies.size());
    index.boosted(
        author, numbers(boosts, Row::id, Row::original, Row::originalAuthor), boosts.size());
  }

  @SafeVarargs
  private static long[] numbers(List<Row> rows, ToLongFunction<Row>... columns) {
    return rows.stream()
        .flatMapToLong(
            row -> Stream.of(columns).flatMapToLong(it -> LongStream.of(it.applyAsLong(row))))
        .toArray();
  }
}
