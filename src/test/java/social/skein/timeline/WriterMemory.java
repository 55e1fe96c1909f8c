package social.skein.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that the people of one {@link Writer} did, in plain collections. */
final class WriterMemory {
  record Written(long id, long author, Set<String> hashtags) {}

  /** A list of somebody's, with whoever is on it. */
  record Listing(long id, long owner, boolean exclusive, Set<Long> people) {}

  private record Edge(long follower, long followed) {}

  private record Interest(long follower, String hashtag) {}

  private final List<Written> posts = new ArrayList<>();
  private final Set<Edge> follows = new HashSet<>();
  private final Set<Interest> interests = new HashSet<>();
  private final Map<Long, Listing> lists = new HashMap<>();

  List<Written> posts() {
    return posts;
  }

  void follow(long follower, long followed) {
    if (follower != followed) {
      follows.add(new Edge(follower, followed));
    }
  }

  void unfollow(long follower, long followed) {
    follows.remove(new Edge(follower, followed));
  }

  void followHashtag(long follower, String hashtag) {
    interests.add(new Interest(follower, hashtag));
  }

  void unfollowHashtag(long follower, String hashtag) {
    interests.remove(new Interest(follower, hashtag));
  }

  private boolean followsAny(long follower, Set<String> hashtags) {
    return hashtags.stream().anyMatch(it -> interests.contains(new Interest(follower, it)));
  }

  void keep(Listing list) {
    lists.put(list.id(), list);
  }

  void forget(Listing list) {
    lists.remove(list.id());
  }

  List<Listing> listsOf(long owner) {
    return lists.values().stream().filter(it -> it.owner() == owner).toList();
  }

  private boolean setsApart(long owner, long person) {
    return lists.values().stream()
        .anyMatch(it -> it.owner() == owner && it.exclusive() && it.people().contains(person));
  }

  /** Whose posts and boosts somebody's home shows. */
  boolean listensTo(long viewer, long author) {
    return viewer == author
        || (follows.contains(new Edge(viewer, author)) && !setsApart(viewer, author));
  }

  boolean showsAtHome(long viewer, Written post) {
    return listensTo(viewer, post.author()) || isBrought(viewer, post.author(), post.hashtags());
  }

  /** By a hashtag: whom one follows and has set apart, it does not bring back. */
  private boolean isBrought(long viewer, long author, Set<String> hashtags) {
    return followsAny(viewer, hashtags) && !setsApart(viewer, author);
  }

  /** Whether that can stand in somebody's home, and for the reason it gives. */
  boolean isRight(long viewer, TimelineEntry entry) {
    if (entry.booster() != null) {
      return entry.hashtag() == null && listensTo(viewer, entry.booster().id());
    }
    long author = entry.post().author().id();
    return entry.hashtag() == null
        ? listensTo(viewer, author)
        : !listensTo(viewer, author) && isBrought(viewer, author, Set.of(entry.hashtag()));
  }
}
