package social.skein.timeline;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import social.skein.timeline.index.Change;
import social.skein.timeline.index.TimelineIndex;

/** Brings an index up to the end of the change log. */
@Component
class ChangeFeed {
  private static final int ENTRIES_AT_ONCE = 1_000;

  private final ChangeTable changes;
  private final ApplicationEventPublisher events;

  ChangeFeed(ChangeTable changes, ApplicationEventPublisher events) {
    this.changes = changes;
    this.events = events;
  }

  /**
   * Applies what the transaction that is open sees of the log.
   *
   * @return false when the index has to be built anew: the log no longer has the place where it
   *     stands, or says so
   */
  boolean catchUp(TimelineIndex index) {
    while (true) {
      long position = index.position();
      List<Change> entries = changes.from(position, ENTRIES_AT_ONCE);
      if (entries.isEmpty() || entries.getFirst().seq() != position) {
        return false;
      }
      List<Change> news = entries.subList(1, entries.size());
      if (!news.isEmpty()) {
        if (!index.apply(news)) {
          return false;
        }
        events.publishEvent(new Applied(news));
      }
      if (entries.size() < ENTRIES_AT_ONCE) {
        return true;
      }
    }
  }

  /** An index has these entries now; whoever listens does so in the middle of a transaction. */
  record Applied(List<Change> changes) {}
}
