package social.skein.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Makes full pages of a list by id, newest first, some entries of which are left out after they
 * were read: it reads on until a page is full, or has looked at as much as one request may.
 *
 * @param read fetches at most {@link Keyset#limit()} entries, nearest to the key first
 * @param stays whether an entry is not left out, whatever others are
 */
public record Refill<T>(
    Function<Keyset<Long>, List<T>> read, ToLongFunction<T> id, Predicate<T> stays) {
  /** How many entries are looked at for one page, before it is given up to be full. */
  public static final int MOST_EXAMINED = 600;

  /**
   * A page. Where it was given up it is short, or even empty, and leads on from the last entry that
   * was looked at, as {@link Keyset#cutShort} tells.
   */
  public Slice<T> page(Keyset<Long> page) {
    Look<T> look = look(page);
    List<T> found = look.found();
    if (look.complete()) {
      return page.slice(found, this::cursor);
    }
    String onward = Long.toString(look.last());
    String back = found.isEmpty() ? Long.toString(look.first()) : cursor(found.getFirst());
    return page.backwards()
        ? new Slice<>(List.copyOf(found.reversed()), onward, back)
        : new Slice<>(List.copyOf(found), page.before() == null ? null : back, onward);
  }

  private String cursor(T entry) {
    return Long.toString(id.applyAsLong(entry));
  }

  /** How many entries are on a page, as far as its limit and as it may look. */
  public int count(Keyset<Long> page) {
    return look(page).found().size();
  }

  /**
   * What one request finds.
   *
   * @param first the first entry that was looked at
   * @param last the last one
   * @param complete whether there are as many as the page's limit, or no more to look at
   */
  private record Look<T>(List<T> found, long first, long last, boolean complete) {}

  private Look<T> look(Keyset<Long> page) {
    List<T> found = new ArrayList<>();
    Keyset<Long> next = page;
    long first = 0;
    int examined = 0;
    while (true) {
      List<T> rows = read.apply(next);
      rows.stream().filter(stays).limit(page.limit() - found.size()).forEach(found::add);
      if (rows.size() < next.limit() || found.size() == page.limit()) {
        return new Look<>(found, first, 0, true);
      }
      first = examined == 0 ? id.applyAsLong(rows.getFirst()) : first;
      long last = id.applyAsLong(rows.getLast());
      examined += rows.size();
      if (examined >= MOST_EXAMINED) {
        return new Look<>(found, first, last, false);
      }
      int size = Math.min(2 * next.size(), MOST_EXAMINED - examined);
      next = page.backwards() ? new Keyset<>(null, last, size) : new Keyset<>(last, null, size);
    }
  }
}
