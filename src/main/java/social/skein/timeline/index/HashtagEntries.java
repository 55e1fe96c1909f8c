package social.skein.timeline.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who follows which hashtags, and the public posts with those that somebody follows: each with its
 * author and whom it answers. A hashtag that nobody follows any more is forgotten.
 */
final class HashtagEntries {
  /** The second number of a post: who wrote it. */
  static final int AUTHOR = 1;

  /** The third number of a post: whom it answers, or {@link #NOBODY} else. */
  static final int ANSWERED = 2;

  static final int NOBODY = -1;

  private static final int BYTES_OF_NAME = 160;

  private final Map<String, Integer> held = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Integer> followers = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final FollowSets followed = new FollowSets();
  private final Lane posts = new Lane(3);
  private int tail = Integer.MAX_VALUE;

  boolean holds(String name) {
    return held.containsKey(name);
  }

  /** Gives a hashtag that is not held all its posts, ascending; the array may be kept. */
  void fill(String name, long[] rows) {
    int hashtag = free.isEmpty() ? names.size() : free.pop();
    if (hashtag == names.size()) {
      names.add(name);
      followers.add(0);
    } else {
      names.set(hashtag, name);
    }
    held.put(name, hashtag);
    posts.clear(hashtag);
    posts.fill(hashtag, rows);
    posts.keep(hashtag, tail);
  }

  /** Notes that somebody follows a hashtag that is held. */
  void follow(int follower, String name) {
    int hashtag = Objects.requireNonNull(held.get(name));
    if (!followed.contains(follower, hashtag)) {
      followed.add(follower, hashtag);
      followers.set(hashtag, followers.get(hashtag) + 1);
    }
  }

  void unfollow(int follower, String name) {
    Integer hashtag = held.get(name);
    if (hashtag == null || !followed.contains(follower, hashtag)) {
      return;
    }
    followed.remove(follower, hashtag);
    followers.set(hashtag, followers.get(hashtag) - 1);
    if (followers.get(hashtag) == 0) {
      held.remove(name);
      posts.clear(hashtag);
      free.push(hashtag);
    }
  }

  /** Adds a post to those of its hashtags that are held. */
  void add(long id, int author, int answered, List<String> hashtags) {
    for (String name : hashtags) {
      Integer hashtag = held.get(name);
      if (hashtag != null) {
        posts.add(hashtag, id, author, answered);
        if (posts.count(hashtag) - tail > tail / 2) {
          posts.keep(hashtag, tail);
        }
      }
    }
  }

  /** Has a post be among those of these hashtags, and of no others. */
  void change(long id, int author, int answered, List<String> hashtags) {
    held.forEach((name, hashtag) -> {
      if (!hashtags.contains(name)) {
        posts.remove(hashtag, id);
      }
    });
    add(id, author, answered, hashtags);
  }

  void remove(long id) {
    held.values().forEach(hashtag -> posts.remove(hashtag, id));
  }

  /** Keeps only so many posts of each hashtag, now and from now on. */
  void keep(int newTail) {
    tail = newTail;
    held.values().forEach(hashtag -> posts.keep(hashtag, tail));
  }

  /** What somebody follows: the first {@link #count} entries. */
  int[] of(int follower) {
    return followed.of(follower);
  }

  int count(int follower) {
    return followed.count(follower);
  }

  /** Whether somebody follows a hashtag of that name. */
  boolean follows(int follower, String name) {
    Integer hashtag = held.get(name);
    return hashtag != null && followed.contains(follower, hashtag);
  }

  /** Of the hashtags of a post that somebody follows the first by its name, if there is one. */
  @Nullable String firstOf(int follower, long id) {
    return Arrays.stream(of(follower), 0, count(follower))
        .filter(hashtag -> posts.find(hashtag, id) >= 0)
        .mapToObj(names::get)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The posts, by the hashtag. */
  Lane posts() {
    return posts;
  }

  long bytes() {
    return posts.bytes() + followed.bytes() + (long) BYTES_OF_NAME * names.size();
  }
}
