package social.skein.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import social.skein.timeline.index.Change;
import social.skein.timeline.index.TimelineIndex;

/** Brings an index, and what is kept beside it, up to the end of the change log. */
@Component
class ChangeFeed {
  private static final int ENTRIES_AT_ONCE = 1_000;

  private final ChangeTable changes;
  private final BuildTable tables;
  private final PostCache posts;
  private final ApplicationEventPublisher events;

  ChangeFeed(
      ChangeTable changes, BuildTable tables, PostCache posts, ApplicationEventPublisher events) {
    this.changes = changes;
    this.tables = tables;
    this.posts = posts;
    this.events = events;
  }

  /**
   * Applies what the transaction that is open sees of the log.
   *
   * @return the last place it sees; nothing when the index has to be built anew, because the log no
   *     longer has the place where the index stands, or says so
   */
  OptionalLong catchUp(TimelineIndex index) {
    // Its own place after the first look: somebody may bring the index beyond what is seen here.
    long position = index.position();
    while (true) {
      List<Change> entries = changes.from(position, ENTRIES_AT_ONCE);
      if (entries.isEmpty() || entries.getFirst().seq() != position) {
        return OptionalLong.empty();
      }
      List<Change> news = entries.subList(1, entries.size());
      if (!news.isEmpty()) {
        // before the index says that it knows them
        posts.note(news);
        if (!index.apply(news, missing(news, index))) {
          return OptionalLong.empty();
        }
        events.publishEvent(new Applied(news));
      }
      position = entries.getLast().seq();
      if (entries.size() < ENTRIES_AT_ONCE) {
        return OptionalLong.of(position);
      }
    }
  }

  /** What there is by now of the hashtags that somebody is the first to follow. */
  private Map<String, long[]> missing(List<Change> news, TimelineIndex index) {
    Map<String, long[]> missing = new HashMap<>();
    Set<String> left = new HashSet<>();
    for (Change change : news) {
      switch (change) {
        // after that it may hold it no longer
        case Change.HashtagUnfollowed(_, _, String name) -> left.add(name);
        case Change.HashtagFollowed(_, _, String name)
            when !index.holds(name) || left.contains(name) ->
            missing.computeIfAbsent(name, tables::tagged);
        default -> {}
      }
    }
    return missing;
  }

  /** An index has these entries now; whoever listens does so in the middle of a transaction. */
  record Applied(List<Change> changes) {}
}
