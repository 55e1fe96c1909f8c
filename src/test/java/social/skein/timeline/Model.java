package social.skein.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.skein.post.Visibility;

/** What Skein must remember, in plain collections and without a thought for speed. */
final class Model {
  private static final long DAY = Duration.ofDays(1).toMillis() << 22;

  /**
   * A post, or a boost of one.
   *
   * @param answered what it answers, or null
   * @param original what it boosts, or null
   */
  record Written(
      long id,
      long author,
      Visibility visibility,
      @Nullable Written answered,
      Set<Long> mentioned,
      @Nullable Written original) {

    boolean isOpen() {
      return visibility == Visibility.PUBLIC || visibility == Visibility.UNLISTED;
    }

    boolean answersAnother() {
      return answered != null && answered.author() != author;
    }

    Written shown() {
      return original == null ? this : original;
    }
  }

  /** A follow; {@code at} counts the deeds, as the newest follow comes first. */
  record Edge(long follower, long followed, long at) {}

  private record Pair(long one, long other) {}

  private final List<Edge> edges = new ArrayList<>();
  private final List<Edge> severed = new ArrayList<>();
  private final Set<Pair> blocks = new HashSet<>();
  private final Map<Pair, Long> mutes = new HashMap<>();
  private final Set<Pair> hiddenBoosts = new HashSet<>();
  private final Map<Pair, Set<Long>> lists = new HashMap<>();
  private final Set<Long> exclusive = new HashSet<>();
  private final List<Written> posts = new ArrayList<>();
  private final Map<Long, Set<String>> hashtags = new HashMap<>();
  private final Map<Long, Set<String>> followedHashtags = new HashMap<>();

  void follow(long follower, long followed, long at) {
    if (follower != followed && !follows(follower, followed) && !apart(follower, followed)) {
      edges.add(new Edge(follower, followed, at));
    }
  }

  void unfollow(long follower, long followed) {
    edges.removeIf(edge -> edge.follower() == follower && edge.followed() == followed);
    // who unfollows while they are apart does not want it back
    severed.removeIf(edge -> edge.follower() == follower && edge.followed() == followed);
  }

  void block(long blocker, long blocked) {
    if (blocker != blocked && blocks.add(new Pair(blocker, blocked))) {
      edges.stream().filter(edge -> between(edge, blocker, blocked)).forEach(severed::add);
      edges.removeIf(edge -> between(edge, blocker, blocked));
    }
  }

  private static boolean between(Edge edge, long one, long other) {
    return (edge.follower() == one && edge.followed() == other)
        || (edge.follower() == other && edge.followed() == one);
  }

  void unblock(long blocker, long blocked, boolean follow, boolean beFollowed) {
    if (!blocks.remove(new Pair(blocker, blocked))) {
      return;
    }
    severed.removeIf(edge ->
        between(edge, blocker, blocked) && !(edge.follower() == blocker ? follow : beFollowed));
    if (!apart(blocker, blocked)) {
      severed.stream().filter(edge -> between(edge, blocker, blocked)).forEach(edges::add);
      severed.removeIf(edge -> between(edge, blocker, blocked));
    }
  }

  boolean apart(long one, long other) {
    return blocks.contains(new Pair(one, other)) || blocks.contains(new Pair(other, one));
  }

  private boolean isBlockedBy(long one, long other) {
    return blocks.contains(new Pair(other, one));
  }

  /** Until so many milliseconds since 1970, or no longer. */
  void mute(long muter, long muted, long until) {
    if (muter != muted && !isBlockedBy(muter, muted)) {
      mutes.put(new Pair(muter, muted), until);
    }
  }

  private boolean mutes(long muter, long muted, long now) {
    return mutes.getOrDefault(new Pair(muter, muted), 0L) > now;
  }

  void hideBoosts(long viewer, long author, boolean hidden) {
    if (viewer == author || isBlockedBy(viewer, author)) {
      return;
    }
    if (hidden) {
      hiddenBoosts.add(new Pair(viewer, author));
    } else {
      hiddenBoosts.remove(new Pair(viewer, author));
    }
  }

  void list(long owner, long list, long person, boolean on) {
    if (owner == person || (on && apart(owner, person)) || isBlockedBy(owner, person)) {
      return;
    }
    Set<Long> people = lists.computeIfAbsent(new Pair(owner, list), _ -> new HashSet<>());
    if (on) {
      people.add(person);
    } else {
      people.remove(person);
    }
  }

  void makeExclusive(long list, boolean so) {
    if (so) {
      exclusive.add(list);
    } else {
      exclusive.remove(list);
    }
  }

  void deleteList(long owner, long list) {
    lists.remove(new Pair(owner, list));
    exclusive.remove(list);
  }

  private boolean setsApart(long owner, long person) {
    return lists.entrySet().stream()
        .filter(it -> it.getKey().one() == owner && exclusive.contains(it.getKey().other()))
        .anyMatch(it -> it.getValue().contains(person));
  }

  void write(Written post) {
    posts.add(post);
  }

  /** Has a post have these hashtags and no others. */
  void tag(long post, Set<String> names) {
    hashtags.put(post, names);
  }

  void followHashtag(long follower, String name) {
    followedHashtags.computeIfAbsent(follower, _ -> new HashSet<>()).add(name);
  }

  void unfollowHashtag(long follower, String name) {
    followedHashtags.getOrDefault(follower, new HashSet<>()).remove(name);
  }

  /** Whether they could: it is there, their own, and no boost. */
  boolean delete(Written post, long who) {
    if (post.author() != who || post.original() != null || !posts.remove(post)) {
      return false;
    }
    posts.removeIf(boost -> boost.original() != null && boost.original().id() == post.id());
    return true;
  }

  void undoBoost(long who, Written post) {
    posts.removeIf(boost ->
        boost.author() == who && boost.original() != null && boost.original().id() == post.id());
  }

  boolean hasBoosted(long who, Written post) {
    return posts.stream()
        .anyMatch(boost ->
            boost.author() == who
                && boost.original() != null
                && boost.original().id() == post.id());
  }

  /** All there is, boosts too. */
  List<Written> posts() {
    return posts;
  }

  boolean sees(long viewer, Written post) {
    return post.author() == viewer
        || (!apart(viewer, post.author())
            && (post.isOpen()
                || post.mentioned().contains(viewer)
                || (post.visibility() == Visibility.FOLLOWERS && follows(viewer, post.author()))));
  }

  boolean follows(long follower, long followed) {
    return edges.stream()
        .anyMatch(edge -> edge.follower() == follower && edge.followed() == followed);
  }

  long followed(long account) {
    return edges.stream().filter(edge -> edge.follower() == account).count();
  }

  long followersOf(long account) {
    return edges.stream().filter(edge -> edge.followed() == account).count();
  }

  /** As far as the viewer may know. */
  List<Long> following(long account, long viewer) {
    return newest(
            edges.stream()
                .filter(edge -> edge.follower() == account && !apart(viewer, edge.followed())))
        .map(Edge::followed)
        .toList();
  }

  /** As far as the viewer may know. */
  List<Long> followers(long account, long viewer) {
    return newest(
            edges.stream()
                .filter(edge -> edge.followed() == account && !apart(viewer, edge.follower())))
        .map(Edge::follower)
        .toList();
  }

  private static Stream<Edge> newest(Stream<Edge> edges) {
    return edges.sorted(Comparator.comparingLong(Edge::at).reversed());
  }

  List<Long> home(long viewer, long now) {
    List<Written> candidates =
        posts.stream().filter(post -> isCandidate(viewer, post, now)).toList();
    return ids(
        candidates.stream()
            .filter(post ->
                post.original() == null
                    || candidates.stream().noneMatch(other -> isFreshBefore(post, other))));
  }

  private boolean isCandidate(long viewer, Written post, long now) {
    boolean listened =
        post.author() == viewer
            || (follows(viewer, post.author())
                && !mutes(viewer, post.author(), now)
                && !setsApart(viewer, post.author()));
    Written answered = post.answered();
    Written original = post.original();
    boolean wanted =
        original == null
            || (!hiddenBoosts.contains(new Pair(viewer, post.author()))
                && !apart(viewer, original.author())
                && !mutes(viewer, original.author(), now));
    return (listened || isBrought(viewer, post, now))
        && wanted
        && post.visibility() != Visibility.DIRECT
        && (answered == null
            || answered.author() == viewer
            || answered.author() == post.author()
            || follows(viewer, answered.author()));
  }

  List<Long> list(long viewer, long list, long now) {
    List<Written> candidates =
        posts.stream().filter(post -> isListed(viewer, list, post, now)).toList();
    return ids(
        candidates.stream()
            .filter(post ->
                post.original() == null
                    || candidates.stream().noneMatch(other -> isFreshBefore(post, other))));
  }

  private boolean isListed(long viewer, long list, Written post, long now) {
    Set<Long> people = lists.getOrDefault(new Pair(viewer, list), Set.of());
    Written answered = post.answered();
    long original = post.shown().author();
    return people.contains(post.author())
        && !mutes(viewer, post.author(), now)
        && sees(viewer, post)
        && post.visibility() != Visibility.DIRECT
        && !apart(viewer, original)
        && !mutes(viewer, original, now)
        && (post.original() == null || !hiddenBoosts.contains(new Pair(viewer, post.author())))
        && (answered == null
            || answered.author() == viewer
            || answered.author() == post.author()
            || (people.contains(answered.author()) && !apart(viewer, answered.author())));
  }

  /** The lists of somebody. */
  List<Long> listsOf(long owner) {
    return lists.keySet().stream().filter(it -> it.one() == owner).map(Pair::other).toList();
  }

  /** By a hashtag, whoever wrote it. */
  private boolean isBrought(long viewer, Written post, long now) {
    return post.original() == null
        && post.visibility() == Visibility.PUBLIC
        && hashtags.getOrDefault(post.id(), Set.of()).stream()
            .anyMatch(followedHashtags.getOrDefault(viewer, Set.of())::contains)
        && !setsApart(viewer, post.author())
        && !apart(viewer, post.author())
        && !mutes(viewer, post.author(), now);
  }

  private static boolean isFreshBefore(Written boost, Written other) {
    return other.shown().id() == boost.shown().id()
        && other.id() < boost.id()
        && other.id() > boost.id() - DAY;
  }

  List<Long> profile(long author, boolean replies, long viewer) {
    return ids(
        posts.stream()
            .filter(post -> post.author() == author)
            .filter(post -> replies ? post.original() == null : !post.answersAnother())
            .filter(post -> post.visibility() != Visibility.DIRECT)
            .filter(post -> sees(viewer, post))
            .filter(post -> !apart(viewer, post.shown().author())));
  }

  long count(long author) {
    return posts.stream()
        .filter(post -> post.author() == author && post.original() == null && post.isOpen())
        .count();
  }

  List<Long> explore(long viewer, long now) {
    return ids(
        posts.stream()
            .filter(post -> post.visibility() == Visibility.PUBLIC)
            .filter(post -> post.answered() == null && post.original() == null)
            .filter(post -> !apart(viewer, post.author()) && !mutes(viewer, post.author(), now)));
  }

  List<Long> tagged(String name, long viewer, long now) {
    return ids(
        posts.stream()
            .filter(post -> post.original() == null && post.visibility() == Visibility.PUBLIC)
            .filter(post -> hashtags.getOrDefault(post.id(), Set.of()).contains(name))
            .filter(post -> !apart(viewer, post.author()) && !mutes(viewer, post.author(), now)));
  }

  private static List<Long> ids(Stream<Written> posts) {
    return posts.map(Written::id).sorted(Comparator.reverseOrder()).toList();
  }
}
