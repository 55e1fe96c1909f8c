package social.skein.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;

/**
 * What a timeline has of one day, a page of it; nothing that comes later changes it, but edits and
 * what leaves the timeline.
 *
 * <p>Filters may hide so much of a day that a page is short of posts; then it leads on from the
 * last that was looked at.
 *
 * @param before when the newest entry before the day was written; told only if the day has none
 * @param older whether there is an entry before the day; taken for granted on a page that does not
 *     reach the beginning of the day
 */
public record OneDay(Slice<TimelineEntry> posts, @Nullable Instant before, boolean older) {

  /** Cuts a day, as it is in a zone, out of a timeline; the keyset says which page of the day. */
  public static OneDay of(
      LocalDate day,
      ZoneId zone,
      Keyset<Long> page,
      Function<Keyset<Long>, Slice<TimelineEntry>> timeline) {
    long from = first(day, zone);
    long to = first(day.plusDays(1), zone);
    Slice<TimelineEntry> wide = timeline.apply(within(from, to, page));
    List<TimelineEntry> found = wide.items();
    List<TimelineEntry> rows =
        found.stream().filter(entry -> entry.id() >= from && entry.id() < to).toList();
    Slice<TimelineEntry> posts =
        page.slice(page.backwards() ? rows.reversed() : rows, entry -> Long.toString(entry.id()));
    if (page.backwards()) {
      return new OneDay(posts, null, true);
    }
    String onward = wide.older();
    boolean shortened = posts.older() == null && onward != null && Long.parseLong(onward) > from;
    boolean empty = rows.isEmpty() && !found.isEmpty();
    return new OneDay(
        shortened ? new Slice<>(posts.items(), posts.newer(), onward) : posts,
        empty ? found.getFirst().post().writtenAt() : null,
        onward != null || found.size() > rows.size());
  }

  /** Whether a timeline has anything after a day, as it is in a zone. */
  public static boolean newer(
      LocalDate day, ZoneId zone, Function<Keyset<Long>, Slice<TimelineEntry>> timeline) {
    Slice<TimelineEntry> next =
        timeline.apply(new Keyset<>(null, first(day.plusDays(1), zone) - 1, 1));
    return !next.items().isEmpty() || next.newer() != null;
  }

  /** The smallest id of that day; there are none before the first and after the last. */
  private static long first(LocalDate day, ZoneId zone) {
    Instant begins = day.atStartOfDay(zone).toInstant();
    if (begins.isBefore(Ids.START)) {
      return 0;
    }
    return begins.isAfter(Ids.drawnAt(Long.MAX_VALUE)) ? Long.MAX_VALUE : Ids.first(begins);
  }

  /** One entry more than the page has tells whether the day goes on behind it. */
  private static Keyset<Long> within(long from, long to, Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    return after != null
        ? new Keyset<>(null, Math.max(after, from - 1), page.limit())
        : new Keyset<>(before == null ? to : Math.min(before, to), null, page.limit());
  }
}
