package social.skein.timeline;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import social.skein.timeline.index.Change;
import social.skein.timeline.index.TimelineIndex;

/** Brings an index, and what is kept beside it, up to the end of the change log. */
@Component
class ChangeFeed {
  private static final int ENTRIES_AT_ONCE = 1_000;

  private final ChangeTable changes;
  private final PostCache posts;

  ChangeFeed(ChangeTable changes, PostCache posts) {
    this.changes = changes;
    this.posts = posts;
  }

  /**
   * Applies what the transaction that is open sees of the log.
   *
   * @return the last place it sees; nothing when the index has to be built anew, because the log no
   *     longer has the place where the index stands, or says so
   */
  OptionalLong catchUp(TimelineIndex index) {
    while (true) {
      long position = index.position();
      List<Change> entries = changes.from(position, ENTRIES_AT_ONCE);
      if (entries.isEmpty() || entries.getFirst().seq() != position) {
        return OptionalLong.empty();
      }
      List<Change> news = entries.subList(1, entries.size());
      // before the index says that it knows them
      posts.note(news);
      if (!news.isEmpty() && !index.apply(news)) {
        return OptionalLong.empty();
      }
      if (entries.size() < ENTRIES_AT_ONCE) {
        return OptionalLong.of(entries.getLast().seq());
      }
    }
  }
}
