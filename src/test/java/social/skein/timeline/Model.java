package social.skein.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private final List<Edge> edges = new ArrayList<>();
  private final List<Written> posts = new ArrayList<>();

  void follow(long follower, long followed, long at) {
    if (follower != followed && !follows(follower, followed)) {
      edges.add(new Edge(follower, followed, at));
    }
  }

  void unfollow(long follower, long followed) {
    edges.removeIf(edge -> edge.follower() == follower && edge.followed() == followed);
  }

  void write(Written post) {
    posts.add(post);
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
        || post.isOpen()
        || post.mentioned().contains(viewer)
        || (post.visibility() == Visibility.FOLLOWERS && follows(viewer, post.author()));
  }

  boolean follows(long follower, long followed) {
    return edges.stream()
        .anyMatch(edge -> edge.follower() == follower && edge.followed() == followed);
  }

  List<Long> following(long account) {
    return newest(edges.stream().filter(edge -> edge.follower() == account))
        .map(Edge::followed)
        .toList();
  }

  List<Long> followers(long account) {
    return newest(edges.stream().filter(edge -> edge.followed() == account))
        .map(Edge::follower)
        .toList();
  }

  private static Stream<Edge> newest(Stream<Edge> edges) {
    return edges.sorted(Comparator.comparingLong(Edge::at).reversed());
  }

  List<Long> home(long viewer) {
    List<Written> candidates = posts.stream().filter(post -> isCandidate(viewer, post)).toList();
    return ids(
        candidates.stream()
            .filter(post ->
                post.original() == null
                    || candidates.stream().noneMatch(other -> isFreshBefore(post, other))));
  }

  private boolean isCandidate(long viewer, Written post) {
    boolean listened = post.author() == viewer || follows(viewer, post.author());
    Written answered = post.answered();
    return listened
        && post.visibility() != Visibility.DIRECT
        && (answered == null
            || answered.author() == viewer
            || answered.author() == post.author()
            || follows(viewer, answered.author()));
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
            .filter(post -> sees(viewer, post)));
  }

  long count(long author) {
    return posts.stream()
        .filter(post -> post.author() == author && post.original() == null && post.isOpen())
        .count();
  }

  List<Long> explore() {
    return ids(
        posts.stream()
            .filter(post -> post.visibility() == Visibility.PUBLIC)
            .filter(post -> post.answered() == null && post.original() == null));
  }

  private static List<Long> ids(Stream<Written> posts) {
    return posts.map(Written::id).sorted(Comparator.reverseOrder()).toList();
  }
}
