package social.skein.timeline;

import java.time.Clock;
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

/** One person's posts, and everybody's. */
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

  /**
   * One page of everybody's posts with the hashtag of that name, newest first. It examines at most
   * 2,000 posts, so it costs the same however rare the hashtag is, and may be empty with more posts
   * beyond it: its cursors are where it began and stopped to look, not what it shows. An index
   * comes with the hashtag timelines.
   */
  public Slice<Post> tagged(String name, long viewerId, Keyset<Long> page) {
    var scan = new Keyset<>(page.before(), page.after(), EXAMINED);
    List<Post> beside = everybodys(viewerId, scan);
    if (beside.isEmpty()) {
      return new Slice<>(List.of(), null, null);
    }
    List<Post> examined = beside.subList(0, Math.min(beside.size(), EXAMINED));
    List<Post> found =
        examined.stream().filter(post -> post.tagged(name)).limit(page.limit()).toList();
    boolean full = found.size() > page.size();
    List<Post> shown = full ? found.subList(0, page.size()) : found;
    String began = cursor(examined);
    String stopped = cursor((full ? shown : examined).reversed());
    String onward = full || beside.size() > EXAMINED ? stopped : null;
    return page.backwards()
        ? new Slice<>(List.copyOf(shown.reversed()), onward, began)
        : new Slice<>(List.copyOf(shown), page.before() == null ? null : began, onward);
  }

  private List<Post> everybodys(long viewerId, Keyset<Long> page) {
    return transactions.read(() -> posts.ofEverybody(viewerId, clock.instant(), page));
  }

  private static String cursor(List<Post> posts) {
    return Long.toString(posts.getFirst().id());
  }
}
