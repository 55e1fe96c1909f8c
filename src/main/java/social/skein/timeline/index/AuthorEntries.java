package social.skein.timeline.index;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What each account wrote that homes may show, in three lanes: posts, which whoever follows them
 * sees; replies to others, each with whom it answers; and boosts, each with the original and its
 * author.
 */
final class AuthorEntries {
  /** The second number of a reply: whom it answers. */
  static final int ANSWERED = 1;

  /** The second and third number of a boost. */
  static final int ORIGINAL = 1;

  static final int ORIGINAL_AUTHOR = 2;

  private static final long MOST_BYTES_OF_ANSWERS = 16 << 20;

  private final Lane posts = new Lane(1);
  private final Lane replies = new Lane(2);
  private final Lane boosts = new Lane(3);
  private final LongObjectHashMap<Boosters> boosters = new LongObjectHashMap<>();
  private long boosterBytes;

  /** Made when a home asks for them, and forgotten with every change of that author's replies. */
  private final Cache<Integer, Answers> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES_OF_ANSWERS)
          .weigher((Integer _, Answers some) -> some.bytes())
          .executor(Runnable::run)
          .build();

  private long[] newest = {};
  private int tail = Integer.MAX_VALUE;

  Lane posts() {
    return posts;
  }

  Lane replies() {
    return replies;
  }

  Lane boosts() {
    return boosts;
  }

  /** Gives an author all their posts, ascending; the array may be kept. */
  void fillPosts(int author, long[] rows) {
    posts.fill(author, rows);
    trim(posts, author, tail);
    noteNewest(author);
  }

  /** Gives an author all their replies, each an id and whom it answers; the array may be kept. */
  void fillReplies(int author, long[] rows) {
    replies.fill(author, rows);
    answers.invalidate(author);
    trim(replies, author, tail);
    noteNewest(author);
  }

  /** Gives an author all their boosts, each with original and its author. */
  void fillBoosts(int author, long[] rows) {
    boosts.fill(author, rows);
    for (int place = 0; place < boosts.count(author); place++) {
      noteBooster(boosts.at(author, place, ORIGINAL), author, boosts.at(author, place));
    }
    trim(boosts, author, tail);
    noteNewest(author);
  }

  void addPost(int author, long id) {
    posts.add(author, id);
    trimLongTail(posts, author);
    noteNewest(author);
  }

  void addReply(int author, long id, int answered) {
    replies.add(author, id, answered);
    answers.invalidate(author);
    trimLongTail(replies, author);
    noteNewest(author);
  }

  void addBoost(int author, long id, long original, int originalAuthor) {
    boosts.add(author, id, original, originalAuthor);
    if (boosts.find(author, id) >= 0) {
      noteBooster(original, author, id);
    }
    trimLongTail(boosts, author);
    noteNewest(author);
  }

  private void noteBooster(long original, int author, long boost) {
    Boosters found = boosters.get(original);
    Boosters all = found == null ? new Boosters() : found;
    boosterBytes -= found == null ? 0 : all.bytes();
    all.put(author, boost);
    boosterBytes += all.bytes();
    boosters.put(original, all);
  }

  private void forgetBooster(long original, int author, long boost) {
    Boosters all = boosters.get(original);
    if (all != null) {
      all.remove(author, boost);
      if (all.count() == 0) {
        boosterBytes -= all.bytes();
        boosters.remove(original);
      }
    }
  }

  /** Removes whatever of an author has that id, and all boosts of it. */
  void remove(int author, long id) {
    int boost = boosts.find(author, id);
    if (boost >= 0) {
      forgetBooster(boosts.at(author, boost, ORIGINAL), author, id);
      boosts.remove(author, id);
    }
    if (posts.remove(author, id) | replies.remove(author, id) | boost >= 0) {
      answers.invalidate(author);
      noteNewest(author);
    }
    Boosters all = boosters.remove(id);
    if (all != null) {
      boosterBytes -= all.bytes();
      for (int place = 0; place < all.count(); place++) {
        boosts.remove(all.who(place), all.boost(place));
        noteNewest(all.who(place));
      }
    }
  }

  /** Keeps only so many rows of each author in each lane, now and from now on. */
  void keep(int newTail) {
    tail = newTail;
    answers.invalidateAll();
    for (int author = 0; author < newest.length; author++) {
      trim(posts, author, tail);
      trim(replies, author, tail);
      trim(boosts, author, tail);
    }
  }

  private void trimLongTail(Lane lane, int author) {
    if (lane.count(author) - tail > tail / 2) {
      trim(lane, author, tail);
    }
  }

  private void trim(Lane lane, int author, int most) {
    if (lane == boosts) {
      for (int place = boosts.count(author) - most - 1; place >= 0; place--) {
        forgetBooster(boosts.at(author, place, ORIGINAL), author, boosts.at(author, place));
      }
    }
    lane.keep(author, most);
  }

  private void noteNewest(int author) {
    if (author >= newest.length) {
      newest = Arrays.copyOf(newest, Growth.beyond(author));
    }
    newest[author] =
        Math.max(posts.newest(author), Math.max(replies.newest(author), boosts.newest(author)));
  }

  /** The id of the newest of all that an author has, or {@link Lane#NONE}. */
  long newest(int author) {
    return author < newest.length ? newest[author] : Lane.NONE;
  }

  /** The replies of an author by whom they answer. */
  Answers answers(int author) {
    return answers.get(author, it -> Answers.of(it, replies));
  }

  /** Who boosted a post, or null when nobody did. */
  @Nullable Boosters boostersOf(long original) {
    return boosters.get(original);
  }

  /** From which id on everything of an author is there: 0 when all is. */
  long floor(int author) {
    return Math.max(posts.floor(author), Math.max(replies.floor(author), boosts.floor(author)));
  }

  /** No author's floor is higher. */
  long highestFloor() {
    return Math.max(posts.highestFloor(), Math.max(replies.highestFloor(), boosts.highestFloor()));
  }

  int tail() {
    return tail;
  }

  long total() {
    return posts.total() + replies.total() + boosts.total();
  }

  long bytes() {
    return posts.bytes()
        + replies.bytes()
        + boosts.bytes()
        + boosters.ramBytesAllocated()
        + boosterBytes
        + answers.policy().eviction().orElseThrow().weightedSize().orElse(0)
        + (long) Long.BYTES * newest.length;
  }
}
