package social.skein.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What Skein must remember, in plain collections and without a thought for speed. */
final class Model {
  record Written(long id, long author) {}

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

  void write(long id, long author) {
    posts.add(new Written(id, author));
  }

  boolean delete(long id, long author) {
    return posts.remove(new Written(id, author));
  }

  List<Written> posts() {
    return posts;
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
    return ids(
        posts.stream().filter(post -> post.author() == viewer || follows(viewer, post.author())));
  }

  List<Long> profile(long author) {
    return ids(posts.stream().filter(post -> post.author() == author));
  }

  List<Long> explore() {
    return ids(posts.stream());
  }

  private static List<Long> ids(Stream<Written> posts) {
    return posts.map(Written::id).sorted(Comparator.reverseOrder()).toList();
  }
}
