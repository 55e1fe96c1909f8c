package social.skein.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.account.Author;
import social.skein.post.Answered;
import social.skein.post.Post;
import social.skein.timeline.index.Change;

/**
 * Posts and boosts that were read lately, by id. Each knows up to which place of the change log it
 * is true, and is read again when the log has changed it since.
 */
@Component
class PostCache {
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 32;
  private static final int OVERHEAD = 400;
  private static final int MOST_BOOSTS = 50_000;

  /** No transaction that reads takes as long. */
  private static final Duration LONGEST_READ = Duration.ofMinutes(10);

  private final Cache<Long, Kept> posts =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Long id, Kept kept) -> 2 * kept.post().text().length() + OVERHEAD)
          .build();
  private final Cache<Long, Boost> boosts = Caffeine.newBuilder().maximumSize(MOST_BOOSTS).build();
  private final Map<Long, Long> renamed = new ConcurrentHashMap<>();
  private final Cache<Long, Long> edited =
      Caffeine.newBuilder().expireAfterWrite(LONGEST_READ).build();
  private final HomeTable table;
  private final AtomicLong loaded = new AtomicLong();

  PostCache(HomeTable table) {
    this.table = table;
  }

  /** As it was at that place. */
  private record Kept(Post post, long at) {}

  /** A boost never changes, but what its booster is called does. */
  private record Boost(Author booster, long postId, long at) {}

  /** Takes note of what makes entries untrue. A post that is gone is in no index. */
  void note(List<Change> news) {
    for (Change change : news) {
      switch (change) {
        case Change.Renamed(long seq, long account) -> renamed.merge(account, seq, Math::max);
        case Change.Edited(long seq, _, long post) -> edited.asMap().merge(post, seq, Math::max);
        case Change.Deleted(_, _, long post) -> posts.invalidate(post);
        case Change.Loaded(long seq) -> loaded.accumulateAndGet(seq, Math::max);
        case Change.Posted _,
            Change.Replied _,
            Change.Boosted _,
            Change.Followed _,
            Change.Unfollowed _,
            Change.Blocked _,
            Change.Unblocked _,
            Change.Muted _,
            Change.Unmuted _,
            Change.BoostsHidden _,
            Change.SetApart _,
            Change.PutBack _,
            Change.BoostsShown _,
            Change.Filtered _ -> {}
      }
    }
  }

  /**
   * The entries with these ids, in their order; those that are not there are left out.
   *
   * @param at the last place of the change log that the transaction which is open sees
   */
  List<TimelineEntry> inOrder(long[] ids, long at) {
    @Nullable TimelineEntry[] found = new TimelineEntry[ids.length];
    List<Long> missing = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      found[i] = known(ids[i]);
      if (found[i] == null) {
        missing.add(ids[i]);
      }
    }
    if (!missing.isEmpty()) {
      Map<Long, TimelineEntry> read = table.byId(missing);
      read.values().forEach(entry -> keep(entry, at));
      for (int i = 0; i < ids.length; i++) {
        found[i] = found[i] == null ? read.get(ids[i]) : found[i];
      }
    }
    return Arrays.stream(found).filter(Objects::nonNull).toList();
  }

  private @Nullable TimelineEntry known(long id) {
    Boost boost = boosts.getIfPresent(id);
    if (boost == null) {
      Post post = post(id);
      return post == null ? null : TimelineEntry.of(post);
    }
    Post post = post(boost.postId());
    return post == null || boost.at() < named(boost.booster())
        ? null
        : new TimelineEntry(id, post, boost.booster());
  }

  private @Nullable Post post(long id) {
    Kept kept = posts.getIfPresent(id);
    return kept == null || kept.at() < changed(kept.post()) ? null : kept.post();
  }

  /** The last place of the log that made something else of a post. */
  private long changed(Post post) {
    Long words = edited.getIfPresent(post.id());
    Answered answered = post.answered();
    long names = Math.max(named(post.author()), answered == null ? 0 : named(answered.author()));
    return Math.max(names, words == null ? 0 : words);
  }

  private long named(Author author) {
    return Math.max(loaded.get(), renamed.getOrDefault(author.id(), 0L));
  }

  private void keep(TimelineEntry entry, long at) {
    Post post = entry.post();
    posts.put(post.id(), new Kept(post, at));
    if (entry.booster() != null) {
      boosts.put(entry.id(), new Boost(entry.booster(), post.id(), at));
    }
  }
}
