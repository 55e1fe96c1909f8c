package social.skein.post;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.skein.platform.paging.Slice;

/**
 * A post, what it answers, and one page of what answers it.
 *
 * @param earlier where to read on when more stands above it than is shown, or null
 * @param above what it answers, from the top down to what it answers itself
 * @param below one page of the answers, each followed by what answers it, the oldest first
 * @param cut whether there are so many answers that only the nearest are shown
 */
public record Thread(
    @Nullable Post earlier, List<Entry> above, Post post, Slice<Entry> below, boolean cut) {

  /**
   * A place in a thread.
   *
   * @param post what stands there, or null when it is deleted or not for the viewer to see
   * @param depth 1 for what answers the thread's post itself
   * @param apart whether it does not show by its place what it answers
   */
  public record Entry(long id, @Nullable Post post, int depth, boolean apart) {}

  /** Every post that is shown. */
  public List<Post> posts() {
    return Stream.of(above, List.of(new Entry(post.id(), post, 0, false)), below.items())
        .flatMap(List::stream)
        .map(Entry::post)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The same with cursors as addresses have them. */
  public Thread linked() {
    return new Thread(earlier, above, post, below.linked(""), cut);
  }
}
