package social.skein.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: the first, the one before a key, or the one after it.
 *
 * @param <K> what the list is ordered by; unique in it
 * @param size entries on a page
 */
public record Keyset<K>(@Nullable K before, @Nullable K after, int size) {
  public Keyset {
    if (before != null && after != null) {
      throw new IllegalArgumentException("a page lies before a key or after one, not both");
    }
  }

  public static <K> Keyset<K> first(int size) {
    return new Keyset<>(null, null, size);
  }

  /** The same page with so many entries. */
  public Keyset<K> sized(int entries) {
    return new Keyset<>(before, after, entries);
  }

  /** How many rows to fetch: one more than a page has, to know whether there is another. */
  public int limit() {
    return size + 1;
  }

  /** Whether rows are to be fetched from the far end of the order, nearest to the key first. */
  public boolean backwards() {
    return after != null;
  }

  /** Whether a page has less than it could although there may be more in its direction. */
  public boolean cutShort(Slice<?> page) {
    return page.items().size() < size && (backwards() ? page.newer() : page.older()) != null;
  }

  /**
   * The page made of at most {@link #limit()} rows, fetched in the list's order, or in the reverse
   * one when {@link #backwards()}.
   */
  public <T> Slice<T> slice(List<T> fetched, Function<T, String> cursor) {
    boolean more = fetched.size() > size;
    List<T> page = more ? fetched.subList(0, size) : fetched;
    if (backwards()) {
      page = page.reversed();
    }
    if (page.isEmpty()) {
      return new Slice<>(page, null, null);
    }
    boolean newer = backwards() ? more : before != null;
    boolean older = backwards() || more;
    return new Slice<>(
        List.copyOf(page),
        newer ? cursor.apply(page.getFirst()) : null,
        older ? cursor.apply(page.getLast()) : null);
  }
}
