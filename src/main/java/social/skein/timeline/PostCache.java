package social.skein.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import social.skein.platform.id.Ids;
import social.skein.post.Post;
import social.skein.timeline.index.Change;

/**
 * Posts that were read lately, by id. Each entry knows up to which place of the change log it is
 * true, and is read again when the log has changed it since.
 */
@Component
class PostCache {
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 32;
  private static final int OVERHEAD = 150;
  private static final int MOST_AUTHORS = 50_000;

  private final Cache<Long, Body> bodies =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Long id, Body body) -> 2 * body.text().length() + OVERHEAD)
          .build();
  private final Cache<Long, Known> authors =
      Caffeine.newBuilder().maximumSize(MOST_AUTHORS).build();
  private final Map<Long, Long> renamed = new ConcurrentHashMap<>();
  private final HomeTable table;
  private final AtomicLong loaded = new AtomicLong();

  PostCache(HomeTable table) {
    this.table = table;
  }

  /** A text changes only behind the log; a post that is gone is in no index. */
  private record Body(long authorId, String text, long at) {}

  private record Known(Author author, long at) {}

  /** Takes note of what makes entries untrue. */
  void note(List<Change> news) {
    for (Change change : news) {
      switch (change) {
        case Change.Renamed(long seq, long account) -> renamed.merge(account, seq, Math::max);
        case Change.Deleted(_, _, long post) -> bodies.invalidate(post);
        case Change.Loaded(long seq) -> loaded.accumulateAndGet(seq, Math::max);
        case Change.Posted _, Change.Followed _, Change.Unfollowed _ -> {}
      }
    }
  }

  /**
   * The posts with these ids, in their order; those that are not there are left out.
   *
   * @param at the last place of the change log that the transaction which is open sees
   */
  List<Post> inOrder(long[] ids, long at) {
    @Nullable Post[] found = new Post[ids.length];
    List<Long> missing = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      found[i] = known(ids[i]);
      if (found[i] == null) {
        missing.add(ids[i]);
      }
    }
    if (!missing.isEmpty()) {
      Map<Long, Post> read = table.byId(missing);
      read.values().forEach(post -> keep(post, at));
      for (int i = 0; i < ids.length; i++) {
        found[i] = found[i] == null ? read.get(ids[i]) : found[i];
      }
    }
    return Arrays.stream(found).filter(Objects::nonNull).toList();
  }

  private @Nullable Post known(long id) {
    Body body = bodies.getIfPresent(id);
    if (body == null || body.at() < loaded.get()) {
      return null;
    }
    Known known = authors.getIfPresent(body.authorId());
    if (known == null
        || known.at() < Math.max(loaded.get(), renamed.getOrDefault(body.authorId(), 0L))) {
      return null;
    }
    return new Post(id, known.author(), body.text(), Ids.drawnAt(id));
  }

  private void keep(Post post, long at) {
    bodies.put(post.id(), new Body(post.author().id(), post.text(), at));
    authors.put(post.author().id(), new Known(post.author(), at));
  }
}
