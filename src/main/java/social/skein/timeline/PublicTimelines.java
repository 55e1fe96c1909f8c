package social.skein.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import social.skein.filter.Context;
import social.skein.filter.FilterOwner;
import social.skein.filter.Filters;
import social.skein.filter.Screen;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Refill;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/** One person's posts, everybody's, and everybody's with a hashtag. */
@Service
public class PublicTimelines {
  private static final int EXAMINED = 2_000;

  private final PublicTable posts;
  private final Filters filters;
  private final Transactions transactions;
  private final Clock clock;

  PublicTimelines(PublicTable posts, Filters filters, Transactions transactions, Clock clock) {
    this.posts = posts;
    this.filters = filters;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One page of what somebody wrote and boosted, newest first, as far as the viewer may see it.
   *
   * @param replies whether it has their replies to others, but no boosts
   */
  public Slice<TimelineEntry> profile(
      long authorId, boolean replies, long viewerId, Keyset<Long> page) {
    List<TimelineEntry> found =
        transactions.read(() -> posts.of(authorId, replies, viewerId, page));
    return page.slice(found, entry -> Long.toString(entry.id()));
  }

  /**
   * One page of everybody's public posts, newest first, without answers and without what the
   * reader's filters hide.
   */
  public Slice<Post> explore(FilterOwner reader, Keyset<Long> page) {
    Screen screen = filters.screen(reader, Context.PUBLIC);
    return new Refill<>(
            part -> everybodys(reader.accountId(), part), Post::id, post -> !screen.hides(post))
        .page(page);
  }

  private List<Post> everybodys(long viewerId, Keyset<Long> page) {
    return transactions.read(() -> posts.ofEverybody(viewerId, clock.instant(), page));
  }

  /**
   * One page of all public posts with the hashtag of that name, newest first, answers too, without
   * what the reader's filters hide. When very many of them are by people whom the reader does not
   * see, it may be shorter with more beyond it: it looks at 2,000 at most, and its cursors then are
   * where it began and stopped to look.
   */
  public Slice<Post> tagged(String name, FilterOwner reader, Keyset<Long> page) {
    Screen screen = filters.screen(reader, Context.PUBLIC);
    return transactions.read(() -> {
      Long end = posts.lookedAt(name, page, EXAMINED);
      Instant now = clock.instant();
      Slice<Post> found =
          new Refill<>(
                  part -> posts.tagged(name, reader.accountId(), now, part, end),
                  Post::id,
                  post -> !screen.hides(post))
              .page(page);
      boolean further = (page.backwards() ? found.newer() : found.older()) != null;
      return end == null || further ? found : lookedThrough(found.items(), page, end);
    });
  }

  private static Slice<Post> lookedThrough(List<Post> found, Keyset<Long> page, long end) {
    Long before = page.before();
    Long after = page.after();
    return after != null
        ? new Slice<>(found, Long.toString(end), Long.toString(after + 1))
        : new Slice<>(found, before == null ? null : Long.toString(before - 1), Long.toString(end));
  }
}
