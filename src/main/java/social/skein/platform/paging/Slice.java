package social.skein.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest or first entry on top, and the cursors of the pages beside it.
 *
 * @param newer what {@code after=} takes to reach the adjacent newer page, or null
 * @param older what {@code before=} takes to reach the adjacent older page, or null
 */
public record Slice<T>(List<T> items, @Nullable String newer, @Nullable String older) {

  /** The same page with other items in the same places. */
  public <R> Slice<R> with(List<R> others) {
    return new Slice<>(others, newer, older);
  }

  /** The same page with every item changed. */
  public <R> Slice<R> map(Function<T, R> change) {
    return with(items.stream().map(change).toList());
  }

  /** The same page with its cursors made into query strings that begin with this one. */
  public Slice<T> linked(String query) {
    String start = query.isEmpty() ? "?" : "?" + query + "&";
    return new Slice<>(
        items,
        newer == null ? null : start + "after=" + newer,
        older == null ? null : start + "before=" + older);
  }
}
