package social.skein.timeline;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import social.skein.platform.database.Transactions;
import social.skein.platform.paging.Keyset;
import social.skein.timeline.index.TimelineIndex;

/** Compares what the index says of a home with what the SQL says, also while others write. */
@Service
public class HomeCheck {
  private static final int PAGE = 40;
  private static final int PAGES = 3;
  private static final int TRIES = 20;

  private final HomeIndex homes;
  private final ChangeTable changes;
  private final HomeTable tables;
  private final Transactions transactions;
  private final Clock clock;

  HomeCheck(
      HomeIndex homes,
      ChangeTable changes,
      HomeTable tables,
      Transactions transactions,
      Clock clock) {
    this.homes = homes;
    this.changes = changes;
    this.tables = tables;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What a comparison found. */
  public sealed interface Finding {
    /** Index and SQL say the same; so many posts were compared. */
    record Same(int posts) implements Finding {}

    /** They differ although nothing changed in between. */
    record Different(String where) implements Finding {}

    /** Nothing was compared: there is no index, or the writers never paused long enough. */
    record Unsettled() implements Finding {}
  }

  /** Every account there is, in the order of their ids. */
  public long[] viewers() {
    return transactions.read(tables::viewers);
  }

  /** Compares the newest 120 posts of somebody's home, by pages in both directions. */
  public Finding check(long viewerId) {
    for (int tried = 0; tried < TRIES; tried++) {
      TimelineIndex index = homes.current();
      if (index == null || !homes.catchUp()) {
        return new Finding.Unsettled();
      }
      long position = index.position();
      Finding finding = transactions.read(() -> compare(index, viewerId));
      boolean settled =
          index.position() == position && transactions.read(changes::newest) == position;
      if (settled || !(finding instanceof Finding.Different)) {
        return finding;
      }
    }
    return new Finding.Unsettled();
  }

  private Finding compare(TimelineIndex index, long viewerId) {
    HomeRules home = new HomeRules(viewerId, clock.instant());
    int compared = 0;
    Keyset<Long> page = Keyset.first(PAGE);
    for (int i = 0; i < PAGES; i++) {
      long[] ids = tables.ids(home, page);
      compared += ids.length;
      Finding wrong = difference(index, home, page, ids);
      if (wrong != null) {
        return wrong;
      }
      if (ids.length < page.limit()) {
        break;
      }
      long last = ids[PAGE - 1];
      Keyset<Long> back = new Keyset<>(null, last, PAGE);
      Finding wrongBack = difference(index, home, back, tables.ids(home, back));
      if (wrongBack != null) {
        return wrongBack;
      }
      page = new Keyset<>(last, null, PAGE);
    }
    return new Finding.Same(compared);
  }

  private static @Nullable Finding difference(
      TimelineIndex index, HomeRules home, Keyset<Long> page, long[] expected) {
    Optional<long[]> told = index.page(home.viewer(), page, home.now().toEpochMilli());
    if (told.isEmpty() || Arrays.equals(told.get(), expected)) {
      return null;
    }
    return new Finding.Different(
        "home of account %d, %s: the index says %s, the SQL %s"
            .formatted(home.viewer(), words(page), list(told.get()), list(expected)));
  }

  private static String words(Keyset<Long> page) {
    Long before = page.before();
    Long after = page.after();
    return before != null ? "before " + before : after != null ? "after " + after : "first page";
  }

  private static List<Long> list(long[] ids) {
    return Arrays.stream(ids).boxed().toList();
  }
}
