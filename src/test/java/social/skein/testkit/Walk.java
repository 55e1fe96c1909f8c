package social.skein.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/**
 * Reads a list page by page.
 *
 * @param list yields the page asked for
 * @param key reads a cursor
 * @param size entries on a page
 */
public record Walk<K, T>(
    Function<Keyset<K>, Slice<T>> list, Function<String, @Nullable K> key, int size) {

  /** All pages from the first to the last, by {@code before=}. */
  public List<Slice<T>> older() {
    List<Slice<T>> pages = new ArrayList<>();
    Slice<T> page = list.apply(Keyset.first(size));
    pages.add(page);
    while (page.older() != null) {
      page = before(page.older());
      pages.add(page);
    }
    return pages;
  }

  /** The pages from the one that a cursor names up to the newest, by {@code after=}. */
  public List<Slice<T>> newer(Slice<T> oldest) {
    List<Slice<T>> pages = new ArrayList<>();
    Slice<T> page = oldest;
    pages.add(page);
    while (page.newer() != null) {
      page = after(page.newer());
      pages.add(page);
    }
    return pages;
  }

  public Slice<T> before(String cursor) {
    return list.apply(new Keyset<>(read(cursor), null, size));
  }

  public Slice<T> after(String cursor) {
    return list.apply(new Keyset<>(null, read(cursor), size));
  }

  private K read(String cursor) {
    return Objects.requireNonNull(key.apply(cursor), cursor);
  }

  /** Everything on these pages, in their order. */
  public static <T> List<T> items(List<Slice<T>> pages) {
    return pages.stream().flatMap(page -> page.items().stream()).toList();
  }
}
